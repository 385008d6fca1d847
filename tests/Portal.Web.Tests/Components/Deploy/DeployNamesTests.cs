using Portal.Web.Components.Deploy;

namespace Portal.Web.Tests.Components.Deploy;

public class DeployNamesTests
{
    [Theory]
    [InlineData("shop-api", "4.2.0", "shop-api-4-2-0")]
    [InlineData("Shop API", "4.2.0-rc.1+7", "shop-api-4-2-0-rc-1-7")]
    [InlineData("Кафе", "1", "1")]
    public void Of_WhatPeopleCallIt_IsWhatAzureTakes(string service, string version, string name)
    {
        Assert.Equal(name, DeployNames.Of(service, version));
        Assert.True(DeployNames.CanBe(name));
    }

    [Fact]
    public void Of_VeryLong_IsCut() => Assert.True(DeployNames.CanBe(DeployNames.Of(new string('a', 200), "1")));

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a/../b")]
    [InlineData("a b")]
    public void CanBe_WhatAzureRefuses_IsFalse(string name) => Assert.False(DeployNames.CanBe(name));

    [Theory]
    [InlineData("/subscriptions/s/resourceGroups/shop/providers/x/y/z", "shop")]
    [InlineData("/subscriptions/s/RESOURCEGROUPS/shop", "shop")]
    [InlineData("/id/x", "")]
    public void GroupOf_AnId_IsItsGroup(string id, string group) => Assert.Equal(group, DeployNames.GroupOf(id));
}
