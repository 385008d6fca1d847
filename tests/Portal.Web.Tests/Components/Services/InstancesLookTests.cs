using Portal.Domain;
using Portal.Domain.HostedServices;
using Portal.Web.Components.Services;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Services;

public sealed class InstancesLookTests
{
    private static readonly Deployment Side = TreeSamples.Side(Slot.Staging, "stg-1123", "4.2.0");

    [Fact]
    public void Of_AllStarted_IsReady() => Assert.Equal(new InstancesLook("ready", "ready", "4 of 4 ready"), InstancesLook.Of(Side));

    [Fact]
    public void Of_NotRead_IsUnknownAndNeverReady() =>
        Assert.Equal(new InstancesLook("unknown", "unknown", "instances not read, 4 asked for"), InstancesLook.Of(Side with { InstancesReady = null }));

    [Theory]
    [InlineData(InstanceState.Starting, "waiting")]
    [InlineData(InstanceState.Stopped, "blocked")]
    public void Of_OneMissing_TellsWhetherItComes(InstanceState state, string icon)
    {
        var role = new Role("ShopApi.Web", "Standard_D2_v2", 1, new[] { new RoleInstance("ShopApi.Web_IN_0", state, "", 0) }.ToEquatableList());

        Assert.Equal((icon, "3 of 4 ready"), (InstancesLook.Of(Side with { InstancesReady = 3, Roles = [role] }).Icon, InstancesLook.Of(Side with { InstancesReady = 3 }).Text));
    }

    [Fact]
    public void Of_NoInstances_SaysSo() => Assert.Equal("no instances", InstancesLook.Of(Side with { Instances = 0, InstancesReady = 0 }).Text);
}
