namespace Portal.SwapTargets.Tests;

public sealed class RegionNamesTests
{
    [Theory]
    [InlineData("westeurope", "West Europe")]
    [InlineData("West Europe", "West Europe")]
    [InlineData("EASTUS2", "East US 2")]
    [InlineData("atlantis", "atlantis")]
    public void Of_Location_IsWrittenAsPeopleDo(string location, string name) => Assert.Equal(name, RegionNames.Of(location));
}
