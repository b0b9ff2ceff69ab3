// validatorUrl "none": Swagger UI otherwise sends the document's address to its maker for a badge.
window.ui = SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#swagger-ui",
  validatorUrl: "none",
  deepLinking: true,
  presets: [SwaggerUIBundle.presets.apis],
});
