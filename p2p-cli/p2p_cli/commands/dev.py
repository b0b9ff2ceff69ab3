from p2p_cli.cli import parser_for
from p2p_cli.launcher import foreground
from p2p_cli.launcher.options import Options, add_arguments, data_folder
from p2p_cli.services import stack


def run(arguments: list[str]) -> int:
    parser = parser_for("dev", "./p2p dev --verbose")
    add_arguments(parser)
    parsed = parser.parse_args(arguments)
    options = Options(
        data=data_folder(parsed),
        names=stack.DEV_NAMES,
        host=parsed.host,
        port=parsed.port,
        api_port=parsed.api_port,
        dev=True,
        seed=not parsed.no_seed,
        verbose=parsed.verbose,
        public_ports={"--port": parsed.port, "--api-port": parsed.api_port},
    )
    return foreground.run(options)
