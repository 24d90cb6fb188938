// Which module proxy works best from here: -Dproxies=https://goproxy.corp.example,https://proxy.golang.org -Dmodule=golang.org/x/text
// Without -Dproxies those of GOPROXY are compared. Ends with 0 if one of them works.
int status = 2
ProxyComparison.Builder builder = ProxyComparison.builder()
String proxies = given("proxies", "")
if (!proxies.isEmpty()) for (String proxy : proxies.split(",")) builder.proxy(proxy)
String module = given("module", "")
if (!module.isEmpty()) builder.module(module)
ComparisonReport report = builder.build().compare()
System.out.print(report)
status = report.best().isPresent() ? 0 : 1
/exit status
