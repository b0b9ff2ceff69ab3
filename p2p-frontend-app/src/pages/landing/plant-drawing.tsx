const WINDOWS = [62, 94, 126, 158];
const PLATFORMS = [108, 150, 192, 234];
const CRATES = [500, 545, 590];

/** Two plants and the line between them, drawn in the palette so that it works on both grounds. */
export function PlantDrawing({ title }: { title: string }) {
  return (
    <svg
      viewBox="0 0 660 340"
      role="img"
      aria-label={title}
      className="h-auto w-full text-line-strong"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      <Ground />
      <Hall />
      <Column />
      <Vessel />
      <Silos />
      <Conveyor />
      <Line />
    </svg>
  );
}

function Ground() {
  return (
    <g>
      <path d="M4 318h652" />
      <path d="M24 326h30M92 326h58M214 326h22M300 326h70M430 326h34M520 326h90" strokeWidth="1.5" />
    </g>
  );
}

/** A hall with a saw-tooth roof and its stack. */
function Hall() {
  return (
    <g>
      <path d="M44 318V196l44 26v-26l44 26v-26l44 26v-26l20 12v110z" className="fill-surface" />
      <path d="M50 196V74h16v132M46 74h24M50 100h16M50 112h16" className="fill-surface" />
      {WINDOWS.map((x) => (
        <path key={x} d={`M${x} 246h18v20h-18zM${x + 9} 246v20M${x} 256h18`} strokeWidth="1.5" />
      ))}
      <path d="M92 318v-34h36v34M110 284v34" />
      <path d="M60 62c-8-8 6-14-2-24M72 60c-6-8 8-12 2-22" strokeWidth="1.5" />
    </g>
  );
}

/** A column with its platforms and ladder. */
function Column() {
  return (
    <g>
      <path d="M234 318V84a21 21 0 0 1 42 0v234z" className="fill-surface" />
      {PLATFORMS.map((y) => (
        <path
          key={y}
          d={`M226 ${y}h58M226 ${y}v-10M284 ${y}v-10M226 ${y - 10}h8M276 ${y - 10}h8`}
          strokeWidth="1.5"
        />
      ))}
      <path d="M284 318V108M292 318V108" strokeWidth="1.5" />
      {Array.from({ length: 17 }, (_, rung) => (
        <path key={rung} d={`M284 ${118 + rung * 12}h8`} strokeWidth="1.5" />
      ))}
      <path d="M255 63V44M247 44h16" />
    </g>
  );
}

/** A vessel on legs with the gauge that says all is well. */
function Vessel() {
  return (
    <g>
      <path d="M330 318v-40M396 318v-40M338 298h50" />
      <path d="M322 278v-64a41 16 0 0 1 82 0v64a41 16 0 0 1-82 0z" className="fill-surface" />
      <path d="M322 214a41 16 0 0 0 82 0" />
      <circle cx="363" cy="252" r="17" className="fill-ground" />
      <path d="m356 253 5 5 9-11" className="stroke-verified" strokeWidth="3" />
      <path d="M363 198v-26M353 172h20" />
    </g>
  );
}

function Silos() {
  return (
    <g>
      {[440, 492].map((x) => (
        <g key={x}>
          <path d={`M${x} 246V150l22-18 22 18v96l-15 22h-14z`} className="fill-surface" />
          <path d={`M${x} 150h44M${x} 198h44M${x} 246h44`} strokeWidth="1.5" />
        </g>
      ))}
      <path d="M436 318v-72M540 318v-72M488 318v-72" />
      <path d="M462 132V112h52v20" />
    </g>
  );
}

/** What leaves the plant; the marked crate is the one that is looked after. */
function Conveyor() {
  return (
    <g>
      <path d="M474 300h166M474 312h166" />
      <circle cx="480" cy="306" r="6" className="fill-surface" />
      <circle cx="634" cy="306" r="6" className="fill-surface" />
      {CRATES.map((x, index) => (
        <path
          key={x}
          d={`M${x} 300v-26h30v26zM${x} 283h30`}
          className={index === 1 ? 'fill-attention-soft stroke-attention' : 'fill-surface'}
        />
      ))}
      <path d="M600 262v-60h32v98" />
      <path d="M600 216h32M610 202v-18h12v18" strokeWidth="1.5" />
    </g>
  );
}

/** The line that joins one plant's work with another's. */
function Line() {
  return (
    <g className="stroke-link" strokeWidth="3.5">
      <path d="M196 300h22V138h16" />
      <path d="M276 128h34v58h53" />
      <path d="M363 160v-24h51v-40h74v16" />
      <path d="M404 262h20v-8" />
      <path d="M211 262h14M218 254v16" />
      <circle cx="414" cy="116" r="8" className="fill-ground" />
      <path d="m410 112 8 8m0-8-8 8" strokeWidth="2" />
    </g>
  );
}
