// Where the go command will look for a module, and who verifies it; nobody is asked: -Dmodule=example.com/team/app
int status = 2
GoEnv env = GoEnvs.current()
ModulePath path = ModulePath.parse(given("module", "golang.org/x/text"))
Route route = env.proxyChain().orElseThrow().routeFor(path)
System.out.println(route)
System.out.println()
for (String name : List.of("GOPROXY", "GONOPROXY", "GOPRIVATE", "GOSUMDB", "GONOSUMDB")) System.out.println(env.get(name))
status = 0
/exit status
