using Portal.Domain.HostedServices;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Standby;

public sealed class PriceTableTests
{
    [Fact]
    public void CostOf_AllSizesKnown_IsTheirSum()
    {
        var cost = StandbySamples.Prices.CostOf(With(new Role("Web", "Standard_D2_v2", 2, []), new Role("Worker", "STANDARD_D2_V2", 3, [])));

        Assert.Equal((1.25m, "1.25 EUR", "30.00 EUR"), (cost.Amount, cost.Text, cost.Over(TimeSpan.FromDays(1))));
    }

    [Fact]
    public void CostOf_ASizeWithoutAPrice_IsUnknownAndSaysWhich()
    {
        var cost = StandbySamples.Prices.CostOf(With(new Role("Web", "Standard_D2_v2", 2, []), new Role("Worker", "Standard_Z9", 3, [])));

        Assert.Equal((null, "unknown", "the price table has no Standard_Z9", (string?)null), (cost.Amount, cost.Text, cost.Because, cost.Over(TimeSpan.FromDays(1))));
    }

    [Fact]
    public void CostOf_RolesNotRead_IsUnknown() => Assert.Null(StandbySamples.Prices.CostOf(With()).Amount);

    private static Deployment With(params Role[] roles) => Sample.Service.Staging! with { Roles = [.. roles] };
}
