from p2p_cli.cli import parser_for
from p2p_cli.launcher import background, foreground
from p2p_cli.launcher.options import Options, add_arguments, data_folder
from p2p_cli.services import stack


def run(arguments: list[str]) -> int:
    parser = parser_for("up", "./p2p up --detach --timings")
    add_arguments(parser)
    parser.add_argument(
        "--detach", action="store_true", help="come back when all is healthy; it goes on in the background"
    )
    parser.add_argument("--timings", action="store_true", help="say how long each step took")
    parser.add_argument("--only", metavar="SERVICES", help="only these services, by comma: postgres,mongodb")
    parsed = parser.parse_args(arguments)
    names = tuple(map(stack.check_name, parsed.only.split(","))) if parsed.only else stack.NAMES
    public = {"--port": parsed.port, "--api-port": parsed.api_port} if "backend" in names else {}
    options = Options(
        data=data_folder(parsed),
        names=names,
        host=parsed.host,
        port=parsed.port,
        api_port=parsed.api_port,
        seed=not parsed.no_seed,
        verbose=parsed.verbose,
        timings=parsed.timings,
        public_ports=public,
    )
    if parsed.detach:
        return background.start(options, [argument for argument in arguments if argument != "--detach"])
    return foreground.run(options)
