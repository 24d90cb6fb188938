// What a change of a variable would do to the way to a module; nothing is changed: -Dset=GOPRIVATE=*.example.com -Dmodule=example.com/team/app
int status = 2
String[] change = given("set", "GOPRIVATE=example.com").split("=", 2)
ModulePath path = ModulePath.parse(given("module", "example.com/team/app"))
GoEnv now = GoEnvs.current()
GoEnv then = now.with(Map.of(change[0], change[1]))
System.out.println("Now: " + now.get(change[0]))
System.out.println(now.proxyChain().orElseThrow().routeFor(path))
System.out.println()
System.out.println("Then: " + then.get(change[0]))
System.out.println(then.proxyChain().orElseThrow().routeFor(path))
then.lint().stream().filter(finding -> !now.lint().contains(finding)).forEach(System.out::println)
status = 0
/exit status
