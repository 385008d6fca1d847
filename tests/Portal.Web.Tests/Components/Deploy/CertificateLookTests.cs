using Portal.Domain.Releases;
using Portal.Web.Components.Deploy;

namespace Portal.Web.Tests.Components.Deploy;

public class CertificateLookTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 6, 14, 0, 0, TimeSpan.Zero);

    private static CertificateLook Of(CertificateCheck? check) => CertificateLook.Of("AABB", check, Now);

    private static CertificateCheck.Found Found(int days, string thumbprint = "aabb", bool isEnabled = true) => new(thumbprint, Now.AddDays(days), isEnabled);

    [Fact]
    public void Of_ThereForLong_IsReady() => Assert.Equal(("ready", "There, until 6 Nov 2027."), (Of(Found(365)).Class, Of(Found(365)).Text));

    [Fact]
    public void Of_EndsSoon_Warns() => Assert.Equal(("waiting", "Expires soon, on 16 Nov 2026."), (Of(Found(10)).Class, Of(Found(10)).Text));

    [Fact]
    public void Of_Expired_Blocks() => Assert.Equal(("blocked", "Expired on 5 Nov 2026."), (Of(Found(-1)).Class, Of(Found(-1)).Text));

    [Fact]
    public void Of_AnotherThumbprint_Blocks() => Assert.Equal("blocked", Of(Found(365, "ccdd")).Class);

    [Fact]
    public void Of_SwitchedOff_Blocks() => Assert.Equal("blocked", Of(Found(365, isEnabled: false)).Class);

    [Fact]
    public void Of_Missing_Blocks() => Assert.Equal("blocked", Of(new CertificateCheck.Missing()).Class);

    [Fact]
    public void Of_NotKnown_IsNeverReady()
    {
        Assert.Equal(("unknown", "No vault here."), (Of(new CertificateCheck.Unknown("No vault here.")).Class, Of(new CertificateCheck.Unknown("No vault here.")).Text));
        Assert.Equal("unknown", Of(null).Class);
        Assert.Equal("unknown", Of(new CertificateCheck.Found("aabb", null, true)).Class);
    }
}
