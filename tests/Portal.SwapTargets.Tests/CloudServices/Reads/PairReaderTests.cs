using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;
using Portal.SwapTargets.CloudServices;

namespace Portal.SwapTargets.Tests.CloudServices.Reads;

public sealed class PairReaderTests
{
    // Two services with instance view, instances and slot; two addresses; one group's load balancers and permissions; locks and autoscale of one subscription.
    private const int RequestsOfPair = 14;
    private const int RequestsOfOneSide = 9;

    /// <summary>Of a version that was not read yet; both sides have the same one.</summary>
    private const int RequestsOfCertificates = 1;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadAsync_CertificateOfAVault_IsReadOnceUntilWhenItHolds()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ChangeAsync("shop-api", "certificate-ages?to=9");
        var service = (await cloud.FindAsync("shop-api")).Service;

        var pair = await cloud.ReadAsync(service);
        await cloud.ForgetRequestsAsync();
        await cloud.ReadAsync(service);

        var certificate = Assert.Single(pair.Staging!.Certificates.OrNull()!);
        Assert.Equal("kv-shop-api: tls", certificate.Certificate.Words);
        Assert.InRange(certificate.ExpiresAt!.Value - pair.ReadAt, TimeSpan.FromDays(8.9), TimeSpan.FromDays(9.1));
        Assert.DoesNotContain(await cloud.RequestsAsync(), request => request.Path.Contains("KeyVault", StringComparison.Ordinal));
        Assert.Contains(cloud.Target.Judge(pair), finding => finding is { Code: "P27", Warns: true });
    }

    [Fact]
    public async Task ReadAsync_ReadyPair_ReadsEverything()
    {
        await using var cloud = await TestCloud.StartAsync();

        var pair = await cloud.ReadAsync("shop-api");

        Assert.Equal(new PartnerReference(pair.Staging!.Id, true, true, true), pair.Partner);
        foreach (var side in pair.Sides)
        {
            Assert.True(side.SlotInSwap.TryGet(out var slot));
            Assert.Equal(side.SlotInProfile, slot);
            Assert.Equal(4, side.InstanceView.OrNull()!.InstancesStarted);
            Assert.Equal(-1, side.InstanceView.OrNull()!.CurrentUpgradeDomain);
            Assert.Equal(4, side.Instances.OrNull()!.Count);
            Assert.All(side.Instances.OrNull()!, instance => Assert.Equal("RoleStateStarted", instance.StateCode));
            Assert.Equal(2, side.LoadBalancer.OrNull()!.Endpoints);
            Assert.Equal(AddressAllocation.Static, side.PublicIp.OrNull()!.Allocation);
            Assert.NotNull(side.Configuration);
            Assert.Null(side.ConfigurationProblem);
        }

        Assert.Empty(pair.Locks.OrNull()!);
        Assert.Empty(pair.Autoscale.OrNull()!);
        Assert.True(Assert.Single(pair.Permissions.OrNull()!).Allow("Microsoft.Network/cloudServiceSlots/write"));
    }

    [Fact]
    public async Task ReadAsync_ReadyPair_ShowsWhatPeopleSee()
    {
        await using var cloud = await TestCloud.StartAsync();

        var service = (await cloud.ReadAsync("shop-api")).Service;

        Assert.Equal(("shop-api", "West Europe", "Shop"), (service.Name, service.Region, service.Team));
        var staging = service.Staging!;
        Assert.Equal(("4.2.0", "Release 4.2", "Ben"), (staging.Version, staging.Label, staging.DeployedBy));
        Assert.Equal((4, 4, "Succeeded"), (staging.InstancesReady, staging.Instances, staging.State));
        Assert.Equal([("tcp", 80), ("tcp", 443)], staging.Endpoints.Select(endpoint => (endpoint.Protocol, endpoint.Port)).Order());
        Assert.Equal("shop-api-staging.westeurope.cloudapp.azure.com", staging.Vip!.HostName);
        var role = staging.Roles.Single(role => role.Name == "ShopApi.Web");
        Assert.Equal(["ShopApi.Web_IN_0", "ShopApi.Web_IN_1", "ShopApi.Web_IN_2"], role.Instances.Select(instance => instance.Name));
        Assert.All(role.Instances, instance => Assert.Equal(InstanceState.Started, instance.State));
    }

    [Fact]
    public async Task ReadAsync_TwiceWithoutChange_IsEqual()
    {
        await using var cloud = await TestCloud.StartAsync();
        var first = await cloud.ReadAsync("catalog");
        var second = await cloud.ReadAsync(first.Service);

        Assert.Equal(first.Service, second.Service);
        Assert.Equal(first.Differences, second.Differences);
        Assert.Equal(first with { ReadAt = default }, second with { ReadAt = default });
    }

    [Fact]
    public async Task ReadAsync_ReadyPair_AsksAllAtOnce()
    {
        await using var cloud = await TestCloud.StartAsync(options => options.PageSize = 1000);
        var service = (await cloud.FindAsync("shop-api")).Service;
        await cloud.ForgetRequestsAsync();
        await cloud.FaultAsync(new { kind = "late", seconds = 3 });

        var reading = cloud.ReadAsync(service);
        await cloud.WaitAsync(requests => requests.Count == RequestsOfPair && requests.All(request => request.Status == 0));
        await reading;

        Assert.Equal(RequestsOfPair + RequestsOfCertificates, (await cloud.RequestsAsync()).Count);
    }

    [Fact]
    public async Task ReadAsync_SwappedSinceListed_NeedsNoMoreRequests()
    {
        await using var cloud = await TestCloud.StartAsync();
        var before = await cloud.FindAsync("shop-api");
        await cloud.ChangeAsync("shop-api", "swap");
        await cloud.ForgetRequestsAsync();

        var after = await cloud.ReadAsync(before.Service);

        Assert.Equal(RequestsOfPair + RequestsOfCertificates, (await cloud.RequestsAsync()).Count);
        Assert.Equal(before.Service.Key, after.Service.Key);
        Assert.Equal(before.Staging!.Id, after.Production!.Id);
        Assert.Equal(before.Service.Production!.Vip, after.Service.Production!.Vip);
    }

    [Fact]
    public async Task ReadAsync_PartnerNewSinceListed_ReadsItInASecondRound()
    {
        await using var cloud = await TestCloud.StartAsync(options => options.PageSize = 1000);
        var service = (await cloud.FindAsync("shop-api")).Service with { Staging = null };
        await cloud.ForgetRequestsAsync();
        await cloud.FaultAsync(new { kind = "late", seconds = 3 });

        var reading = cloud.ReadAsync(service);
        await cloud.WaitAsync(requests => requests.Count == RequestsOfOneSide && requests.All(request => request.Status == 0));
        await cloud.WaitAsync(requests => requests.Count == RequestsOfPair + RequestsOfCertificates && requests.Count(request => request.Status == 0) == RequestsOfPair + RequestsOfCertificates - RequestsOfOneSide);
        var pair = await reading;

        Assert.Equal(RequestsOfPair + RequestsOfCertificates, (await cloud.RequestsAsync()).Count);
        Assert.Equal("shop-api-1123", pair.Service.Staging!.Name);
        Assert.Equal("198.51.100.10", pair.Service.Staging.Vip!.Address);
    }

    [Fact]
    public async Task ReadAsync_PartnerMissing_SaysSo()
    {
        await using var cloud = await TestCloud.StartAsync();

        var pair = await cloud.ReadAsync("partner-gateway");

        Assert.Null(pair.Staging);
        Assert.Equal((true, false, null), (pair.Partner.IsWellFormed, pair.Partner.Found, pair.Partner.PointsBack));
    }

    [Fact]
    public async Task ReadAsync_NothingStaged_HasNoPartner()
    {
        await using var cloud = await TestCloud.StartAsync();

        var pair = await cloud.ReadAsync("mail");

        Assert.Null(pair.Staging);
        Assert.Equal(PartnerReference.None, pair.Partner);
        Assert.Empty(pair.Differences);
    }

    [Fact]
    public async Task ReadAsync_InstanceNotStarted_NamesIt()
    {
        await using var cloud = await TestCloud.StartAsync();

        var pair = await cloud.ReadAsync("search");

        Assert.Equal(5, pair.Service.Staging!.InstancesReady);
        var odd = Assert.Single(pair.Staging!.Instances.OrNull()!, instance => instance.StateCode != "RoleStateStarted");
        Assert.Equal("search_IN_5", odd.Name);
        Assert.Equal(InstanceState.Starting, pair.Service.Staging.Roles.Single().Instances[5].State);
    }

    [Fact]
    public async Task ReadAsync_UpdateWalking_TellsTheDomain()
    {
        await using var cloud = await TestCloud.StartAsync();

        Assert.Equal(2, (await cloud.ReadAsync("cms")).Staging!.InstanceView.OrNull()!.CurrentUpgradeDomain);
    }

    [Fact]
    public async Task ReadAsync_Stopped_TellsPower()
    {
        await using var cloud = await TestCloud.StartAsync();

        var pair = await cloud.ReadAsync("photos");

        Assert.Equal("stopped", pair.Staging!.InstanceView.OrNull()!.PowerState);
        Assert.Equal(0, pair.Service.Staging!.InstancesReady);
    }

    [Fact]
    public async Task ReadAsync_InternalBalancer_HasNoAddress()
    {
        await using var cloud = await TestCloud.StartAsync();

        var pair = await cloud.ReadAsync("legacy-intranet");

        Assert.All(pair.Sides, side => Assert.IsType<Reading<PublicIpFacts>.Missing>(side.PublicIp));
        Assert.All(pair.Sides, side => Assert.Contains(side.Frontends, frontend => frontend.SubnetId is not null));
        Assert.Null(pair.Service.Production!.Vip);
    }

    [Fact]
    public async Task ReadAsync_AutoscaleAndLocks_OnlyOfThisPair()
    {
        await using var cloud = await TestCloud.StartAsync();

        var orders = await cloud.ReadAsync("orders");
        var payroll = await cloud.ReadAsync("payroll");

        Assert.All(orders.Autoscale.OrNull()!, setting => Assert.Contains("/cloudServices/orders-", setting.TargetId, StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(orders.Autoscale.OrNull()!);
        Assert.Empty(orders.Locks.OrNull()!);
        Assert.Equal("ReadOnly", Assert.Single(payroll.Locks.OrNull()!).Level);
    }

    [Theory]
    [InlineData("locks$")]
    [InlineData("autoscalesettings$")]
    [InlineData("permissions$")]
    [InlineData("loadBalancers$")]
    [InlineData("publicIPAddresses/")]
    [InlineData("cloudServiceSlots/swap$")]
    [InlineData("instanceView$")]
    [InlineData("roleInstances$")]
    public async Task ReadAsync_OnePartMayNotBeRead_TheRestIsThere(string path)
    {
        await using var cloud = await TestCloud.StartAsync();
        var service = (await cloud.FindAsync("shop-api")).Service;
        await cloud.FaultAsync(new { kind = "error", path, status = 403, code = "AuthorizationFailed" });

        var pair = await cloud.ReadAsync(service);

        var failures = Failures(pair);
        Assert.NotEmpty(failures);
        Assert.All(failures, failure => Assert.Equal(CloudFailureKind.Permission, failure.Kind));
        Assert.Equal(service.Name, pair.Service.Name);
        Assert.NotNull(pair.Service.Staging);
    }

    [Theory]
    [InlineData("loadBalancers$")]
    [InlineData("publicIPAddresses/")]
    [InlineData("cloudServiceSlots/swap$")]
    [InlineData("instanceView$")]
    [InlineData("roleInstances$")]
    public async Task ReadAsync_RubbishInOnePart_IsNoValue(string path)
    {
        await using var cloud = await TestCloud.StartAsync();
        var service = (await cloud.FindAsync("shop-api")).Service;
        await cloud.FaultAsync(new { kind = "rubbish", path });

        var failures = Failures(await cloud.ReadAsync(service));

        Assert.NotEmpty(failures);
        Assert.All(failures, failure => Assert.Equal(CloudFailureKind.Unexpected, failure.Kind));
    }

    [Theory]
    [InlineData("error", CloudFailureKind.Unexpected)]
    [InlineData("throttled", CloudFailureKind.Throttled)]
    [InlineData("rubbish", CloudFailureKind.Unexpected)]
    [InlineData("dropRequest", CloudFailureKind.Network)]
    public async Task ReadAsync_ServiceItselfCannotBeRead_Throws(string kind, CloudFailureKind expected)
    {
        await using var cloud = await TestCloud.StartAsync();
        var service = (await cloud.FindAsync("shop-api")).Service;
        await cloud.FaultAsync(new { kind, path = "cloudServices/shop-api-1123$", retryAfter = kind == "throttled" ? 30 : (int?)null });

        var exception = await Assert.ThrowsAsync<CloudFailureException>(() => cloud.Target.ReadAsync(service, Token));

        Assert.Equal(expected, exception.Failure.Kind);
        Assert.StartsWith("The portal could not read cloud service shop-api-1123: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_BothGone_IsNull()
    {
        await using var cloud = await TestCloud.StartAsync();
        var service = (await cloud.FindAsync("shop-api")).Service;
        var gone = service with
        {
            Production = service.Production! with { Id = new DeploymentId(service.Production.Id.Value + "-gone") },
            Staging = null,
        };

        Assert.Null(await cloud.Target.ReadAsync(gone, Token));
    }

    [Fact]
    public async Task ReadAsync_OlderComputeVersion_StillFindsFrontends()
    {
        await using var cloud = await TestCloud.StartAsync(configure: null, ("CloudServices:ComputeApiVersion", "2022-04-04"));

        var pair = await cloud.ReadAsync("shop-api");

        Assert.NotNull(pair.Service.Production!.Vip!.Address);
        Assert.Contains(await cloud.RequestsAsync(), request => request.Query.Contains("2022-04-04", StringComparison.Ordinal));
    }

    private static List<CloudFailure> Failures(CloudServicePair pair) =>
    [
        .. pair.Sides.SelectMany(side => new[]
        {
            side.SlotInSwap.Failure(), side.LoadBalancer.Failure(), side.PublicIp.Failure(), side.InstanceView.Failure(), side.Instances.Failure(),
        }).Concat([pair.Autoscale.Failure(), pair.Locks.Failure(), pair.Permissions.Failure()]).OfType<CloudFailure>(),
    ];
}
