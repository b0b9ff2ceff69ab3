interface Row {
  key: string;
  head: string;
  cells: string[];
}

interface FactTableProps {
  caption: string;
  columns: string[];
  rows: Row[];
  total?: { head: string; value: string };
}

/** Numbers under their names; the names break into lines on a narrow screen. */
export function FactTable({ caption, columns, rows, total }: FactTableProps) {
  return (
    <table className="w-full max-w-xl text-start">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line-strong text-sm text-muted">
          {columns.map((name, place) => (
            <th key={name} scope="col" className={place === 0 ? FIRST : NUMBER}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map(({ key, head, cells }) => (
          <tr key={key}>
            <th scope="row" className={`${FIRST} font-normal`}>
              {head}
            </th>
            {cells.map((value, place) => (
              <td key={columns[place + 1]} className={NUMBER}>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr className="border-t border-line-strong font-bold">
            <th scope="row" colSpan={columns.length - 1} className={FIRST}>
              {total.head}
            </th>
            <td className={NUMBER}>{total.value}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

const FIRST = 'py-2 pe-4 text-start';
const NUMBER = 'tabular py-2 ps-3 text-end';
