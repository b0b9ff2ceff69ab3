"""How fast the platform answers, each route beside a floor: the least any program would have to do for it."""
