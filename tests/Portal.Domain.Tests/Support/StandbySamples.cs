using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Standby;
using Portal.Domain.Swaps;

namespace Portal.Domain.Tests.Support;

/// <summary>shop-api after swap 42: 4.2.0 is live, 4.1.7 stands in staging.</summary>
internal static class StandbySamples
{
    public static PriceTable Prices { get; } = new("EUR", new DateOnly(2026, 11, 1), "Of the tests.", new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase) { ["Standard_D2_v2"] = 0.25m });

    public static ServiceRow AfterSwap { get; } = ServiceRow.Of(SwapPlan.Of(Sample.Facts with { Service = Swapped }, [Sample.Met()])) with
    {
        LastSwap = Sample.Operation(OperationStatus.Succeeded, id: 42) with { SwitchedAt = Sample.Now, EndedAt = Sample.Now },
    };

    private static HostedService Swapped => Sample.Service with
    {
        Production = Sample.Service.Staging! with { Slot = Slot.Production },
        Staging = Sample.Service.Production! with { Slot = Slot.Staging, Roles = [new Role("ShopApi.Web", "standard_d2_V2", 4, [])] },
    };
}
