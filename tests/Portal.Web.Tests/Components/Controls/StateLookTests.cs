using Portal.Domain;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Web.Components.Controls;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Controls;

public sealed class StateLookTests
{
    private static readonly Deployment Side = TreeSamples.Side(Slot.Staging, "stg-1123", "4.2.0");

    [Fact]
    public void Of_AllStarted_IsReady() => Assert.Equal(new StateLook("ready", "ready", "4 of 4 ready"), StateLook.Of(Side));

    [Fact]
    public void Of_NotRead_IsUnknownAndNeverReady() =>
        Assert.Equal(new StateLook("unknown", "unknown", "instances not read, 4 asked for"), StateLook.Of(Side with { InstancesReady = null }));

    [Theory]
    [InlineData(InstanceState.Starting, "waiting")]
    [InlineData(InstanceState.Stopped, "blocked")]
    public void Of_OneMissing_TellsWhetherItComes(InstanceState state, string icon)
    {
        var role = new Role("ShopApi.Web", "Standard_D2_v2", 1, new[] { new RoleInstance("ShopApi.Web_IN_0", state, "", 0) }.ToEquatableList());

        Assert.Equal((icon, "3 of 4 ready"), (StateLook.Of(Side with { InstancesReady = 3, Roles = [role] }).Icon, StateLook.Of(Side with { InstancesReady = 3 }).Word));
    }

    [Fact]
    public void Of_NoInstances_SaysSo() => Assert.Equal("no instances", StateLook.Of(Side with { Instances = 0, InstancesReady = 0 }).Word);

    [Theory]
    [InlineData(OperationStatus.Split, "blocked")]
    [InlineData(OperationStatus.Unknown, "unknown")]
    [InlineData(OperationStatus.Verifying, "swapping")]
    public void Of_ServiceWithAnOperation_IsThatOfTheOperation(OperationStatus status, string icon)
    {
        var look = StateLook.Of(BoardSamples.Running("shop", status));

        Assert.Equal((icon, icon), (look.Icon, look.Class));
    }
}
