using System.Net;
using Portal.Domain.Notices;

namespace Portal.Domain.Tests.Notices;

public sealed class WebhookTargetsTests
{
    private static readonly NoticePolicy Closed = new();

    [Theory]
    [InlineData("https://hooks.example.com/portal?sig=x")]
    [InlineData("https://93.184.215.14/x")]
    [InlineData("https://[2606:4700::1111]/x")]
    public void Problem_OfThePublicInternet_IsNone(string address) => Assert.Null(WebhookTargets.Problem(address, Closed));

    [Theory]
    [InlineData("http://hooks.example.com/portal")]
    [InlineData("ftp://hooks.example.com/portal")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    [InlineData("https://ana:secret@hooks.example.com/")]
    [InlineData("https://hooks.example.com/#x")]
    [InlineData("https://localhost/")]
    [InlineData("http://127.0.0.1:5080/")]
    [InlineData("https://127.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://10.0.0.4/")]
    [InlineData("https://169.254.169.254/metadata/instance")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[::ffff:10.0.0.4]/")]
    [InlineData("https://[64:ff9b::a00:4]/")]
    [InlineData("https://[2002:a00:4::]/")]
    public void Problem_OfAnythingElse_IsASentence(string address) => Assert.EndsWith(".", WebhookTargets.Problem(address, Closed), StringComparison.Ordinal);

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:192.168.1.1")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("ff02::1")]
    public void IsPublic_OfAnyOtherNetwork_IsNot(string address) => Assert.False(WebhookTargets.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("172.32.0.1")]
    [InlineData("8.8.8.8")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2a00:1450:4001::5e")]
    public void IsPublic_OfTheInternet_Is(string address) => Assert.True(WebhookTargets.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public void Problem_LocalPortal_AllowsThisMachineOnly()
    {
        var local = new NoticePolicy(AllowsLoopback: true);

        Assert.Null(WebhookTargets.Problem("http://127.0.0.1:8080/hook", local));
        Assert.Null(WebhookTargets.Problem("http://localhost:8080/hook", local));
        Assert.NotNull(WebhookTargets.Problem("http://hooks.example.com/", local));
        Assert.NotNull(WebhookTargets.Problem("https://10.0.0.4/", local));
    }

    [Fact]
    public void Problem_PrivateAllowed_StillWantsEncryption()
    {
        var open = new NoticePolicy(AllowsPrivateAddresses: true);

        Assert.Null(WebhookTargets.Problem("https://10.0.0.4/", open));
        Assert.NotNull(WebhookTargets.Problem("http://10.0.0.4/", open));
        Assert.NotNull(WebhookTargets.Problem("https://127.0.0.1/", open));
    }
}
