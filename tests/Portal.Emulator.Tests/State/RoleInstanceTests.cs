using Portal.Emulator.State;

namespace Portal.Emulator.Tests.State;

public sealed class RoleInstanceTests
{
    private static readonly RoleInstance Fresh = RoleInstance.Number("Web", 0);

    [Fact]
    public void Remembering_Started_KeepsTheSlotItStartedIn()
    {
        var started = Fresh.Remembering("Staging");
        Assert.Equal("Staging", started.StartedAs);
        Assert.Same(started, started.Remembering("Production"));
    }

    [Theory]
    [InlineData(RoleInstance.Busy, "Staging")]
    [InlineData(RoleInstance.Unresponsive, "Staging")]
    [InlineData(RoleInstance.Stopping, "Staging")]
    [InlineData(RoleInstance.Starting, null)]
    [InlineData(RoleInstance.Stopped, null)]
    [InlineData(RoleInstance.Aborted, null)]
    public void Remembering_NotStarted_ForgetsOnceTheProcessIsGone(string state, string? remembered) =>
        Assert.Equal(remembered, (Fresh.Remembering("Staging") with { State = state }).Remembering("Production").StartedAs);
}
