using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Swaps;

public sealed class PlanFingerprintTests
{
    [Fact]
    public void Of_SameFactsLater_IsTheSame() =>
        Assert.Equal(Sample.Plan.Fingerprint, SwapPlan.Of(Sample.Facts with { ReadAt = Sample.Now.AddMinutes(5) }, [Sample.Met()]).Fingerprint);

    [Fact]
    public void Of_AnythingShownChanges_Differs()
    {
        var service = Sample.Service;
        SwapPlan[] changed =
        [
            Sample.Plan,
            Plan(service with { Staging = service.Staging! with { Version = "4.2.1" } }),
            Plan(service with { Staging = service.Staging! with { InstancesReady = 3 } }),
            Plan(service with { Staging = service.Staging! with { State = "Updating" } }),
            Plan(service with { Production = service.Production! with { Vip = service.Production.Vip! with { Address = "20.50.1.8" } } }),
            Plan(service with { Production = service.Staging, Staging = service.Production }),
            Plan(service with { Staging = service.Staging! with { Endpoints = [new Endpoint("Http", "tcp", 80, "rule")] } }),
            SwapPlan.Of(Sample.Facts, [Sample.NotMet()]),
            SwapPlan.Of(Sample.Facts with { Differences = [new Difference(DifferenceKind.Setting, "Cache", "1", "2")] }, [Sample.Met()]),
            SwapPlan.Of(Sample.Facts with { LatestOperation = new OperationId(7) }, [Sample.Met()]),
        ];

        Assert.Equal(changed.Length, changed.Select(plan => plan.Fingerprint).Distinct().Count());
        Assert.All(changed, plan => Assert.Matches("^[0-9a-f]{64}$", plan.Fingerprint.Value));
    }

    private static SwapPlan Plan(HostedService service) => SwapPlan.Of(Sample.Facts with { Service = service }, [Sample.Met()]);
}
