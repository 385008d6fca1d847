using System.Net;
using Portal.Web.Operators;

namespace Portal.Web.Tests.Operators;

public sealed class ProxyOptionsTests
{
    [Fact]
    public void Networks_AddressAndNetwork_Both() => Assert.Equal(
        [IPNetwork.Parse("10.1.0.4/32"), IPNetwork.Parse("10.2.0.0/16"), IPNetwork.Parse("fd00::1/128")], new ProxyOptions { Known = "10.1.0.4, 10.2.0.0/16,fd00::1" }.Networks());

    [Fact]
    public void Validate_Other_IsAProblem() => Assert.StartsWith("Proxies:Known holds proxy.example,", Assert.Single(new ProxyOptions { Known = "proxy.example" }.Validate()), StringComparison.Ordinal);
}
