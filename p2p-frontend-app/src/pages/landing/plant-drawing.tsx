const WINDOWS = [62, 94, 126, 158];
const PLATFORMS = [108, 150, 192, 234];
const CRATES = [546, 588, 630];

/** Two plants and the line between them, drawn in the palette so that it works on both grounds. */
export function PlantDrawing({ title }: { title: string }) {
  return (
    <svg
      viewBox="0 0 690 340"
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
      <path d="M4 318h682" />
      <path d="M24 326h30M92 326h58M214 326h22M300 326h70M430 326h34M520 326h110" strokeWidth="1.5" />
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
    </g>
  );
}

function Silos() {
  return (
    <g>
      <path d="M440 318v-96M484 318v-96M492 318v-96M536 318v-96" />
      {[440, 492].map((x) => (
        <g key={x}>
          <path d={`M${x} 236V150l22-18 22 18v86l-15 24h-14z`} className="fill-surface" />
          <path d={`M${x} 150h44M${x} 193h44M${x} 236h44`} strokeWidth="1.5" />
        </g>
      ))}
    </g>
  );
}

/** What leaves the plant; one crate is marked as the one to look after. */
function Conveyor() {
  return (
    <g>
      <path d="M452 298h216a6 6 0 0 1 0 12H452a6 6 0 0 1 0-12z" className="fill-surface" />
      <path d="M548 310v8M660 310v8" />
      {CRATES.map((x, index) => (
        <path
          key={x}
          d={`M${x} 298v-26h30v26zM${x} 281h30`}
          className={index === 1 ? 'fill-attention-soft stroke-attention' : 'fill-surface'}
        />
      ))}
    </g>
  );
}

/** The line that joins one plant's work with another's. */
function Line() {
  return (
    <g className="stroke-link" strokeWidth="3.5">
      <path d="M196 296h16V138h22" />
      <path d="M276 126h30v46h57v26" />
      <path d="M404 240h18V104h92v28M462 104v28" />
      <circle cx="422" cy="172" r="9" className="fill-ground" />
      <path d="m418 168 8 8m0-8-8 8" strokeWidth="2" />
    </g>
  );
}
