import { useId } from 'react';
import { asOption, Select } from '@/components/ui/select';

interface RoleChoiceProps<Role extends string> {
  /** What the roles are about; read out together with the name of the person. */
  label: string;
  nameId: string;
  role: Role;
  roles: readonly Role[];
  labelOf: (role: Role) => string;
  onChoose: (role: Role) => void;
}

/** A person's role, changed where it is shown. */
export function RoleChoice<Role extends string>({
  label,
  nameId,
  role,
  roles,
  labelOf,
  onChoose,
}: RoleChoiceProps<Role>) {
  const labelId = useId();
  return (
    <>
      <span id={labelId} className="sr-only">
        {label}
      </span>
      <Select
        className="w-44"
        aria-labelledby={`${labelId} ${nameId}`}
        value={role}
        onChange={({ target }) => {
          const chosen = roles.find((one) => one === target.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {roles.map((value) => asOption({ value, label: labelOf(value) }))}
      </Select>
    </>
  );
}
