"""Where everything is, and who can sign in."""

from p2p_cli import console
from p2p_cli.data import demo, secrets
from p2p_cli.data.folder import DataFolder

_FEW = 5


def addresses(address: str, api_address: str, data: DataFolder) -> None:
    console.result()
    console.table([
        ("Site", address),
        ("API", api_address),
        ("API documentation", f"{address}/docs"),
    ])  # fmt: skip
    sign_ins(data, few=True)
    console.result()


def sign_ins(data: DataFolder, *, few: bool = False) -> None:
    members = demo.known(data)
    if not members:
        return
    console.result()
    console.result(f"Demonstration sign-ins, all with the password {data.secret(secrets.DEMO)}")
    shown = members[:_FEW] if few else members
    console.table([(f"  {one.email}", _role(one), one.organization) for one in shown])
    if len(shown) < len(members):
        console.result(f"  and {len(members) - len(shown)} more: ./p2p seed lists all")


def _role(member: demo.DemoMember) -> str:
    role = member.professional_role if member.platform_role == "member" else member.platform_role
    return role.replace("_", " ")
