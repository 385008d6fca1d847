using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class CertificateChangeTests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new CertificateChange().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new CertificateChange().Find(new Release(null, null)));

    [Fact]
    public void Find_Changed_SaysWhatFits()
    {
        var change = Assert.Single(new CertificateChange().Find(Releases.Shop.ConfiguredWeb(r => r with { Certificates = [new("Tls", "FF", "sha1")] })));

        Assert.Equal((true, true), change.Fits());
    }
}
