using Portal.SwapTargets.CloudServices;

namespace Portal.SwapTargets.Tests.CloudServices;

public class MachineSizeTests
{
    [Theory]
    [InlineData("Standard_D2_v2", "standard_d2_V2", 0)]
    [InlineData("Standard_D2_v2", "Standard_D4_v2", -1)]
    [InlineData("Standard_D11_v2", "Standard_D4_v2", 1)]
    [InlineData("Standard_A1", "Standard_A2", -1)]
    [InlineData("Standard_D2_v2", "Standard_D2_v3", null)]
    [InlineData("Standard_D2_v2", "Standard_E2_v2", null)]
    [InlineData("Small", "Large", null)]
    [InlineData("", "", 0)]
    [InlineData("", "Standard_A1", null)]
    public void Compare_WithinASeriesOnly(string left, string right, int? order) => Assert.Equal(order, MachineSize.Compare(left, right));
}
