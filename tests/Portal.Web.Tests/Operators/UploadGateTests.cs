using Portal.Web.Operators;

namespace Portal.Web.Tests.Operators;

public sealed class UploadGateTests
{
    [Fact]
    public void Enter_MoreThanAgreed_IsToldToWait_OthersAreNot()
    {
        using var gate = new UploadGate(new LimitOptions { UploadsPerMinute = 3 });

        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => gate.Enter("ana") is null));
        Assert.InRange(gate.Enter("ana")!.Value, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(20));
        Assert.Null(gate.Enter("ben"));
    }
}
