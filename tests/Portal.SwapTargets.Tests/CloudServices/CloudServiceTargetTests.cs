using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Arm;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;
using Portal.Emulator.Tests.Support;
using Portal.SwapTargets.CloudServices;

namespace Portal.SwapTargets.Tests.CloudServices;

public sealed class CloudServiceTargetTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListSubscriptionsAsync_DemoEstate_NamesThem()
    {
        await using var cloud = await TestCloud.StartAsync();

        var subscriptions = await cloud.Target.ListSubscriptionsAsync(Token);

        Assert.Equal(["Internal-Tools", "Media-Prod", "Retail-Prod"], subscriptions.Select(subscription => subscription.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ListSubscriptionsAsync_NotAllowed_SaysSo()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.FaultAsync(new { kind = "error", path = "^/subscriptions$", status = 403, code = "AuthorizationFailed" });

        var exception = await Assert.ThrowsAsync<CloudFailureException>(() => cloud.Target.ListSubscriptionsAsync(Token));

        Assert.Equal(CloudFailureKind.Permission, exception.Failure.Kind);
        Assert.StartsWith("The portal could not list the subscriptions: its identity lacks", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_ReadyPair_NothingBlocks()
    {
        await using var cloud = await TestCloud.StartAsync();

        var findings = cloud.Target.Judge(await cloud.ReadAsync("shop-api"));

        Assert.Empty(findings.Where(finding => finding.Blocks).Select(finding => $"{finding.Code} {finding.Headline}: {finding.Because}"));
        Assert.Equal(cloud.Target.Preconditions.Select(rule => rule.Code), findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("search", "P13")]
    [InlineData("checkout", "P19")]
    [InlineData("cms", "P15")]
    [InlineData("identity", "P11")]
    [InlineData("legacy-intranet", "P09")]
    [InlineData("photos", "P14")]
    [InlineData("partner-gateway", "P02")]
    [InlineData("payroll", "P32")]
    [InlineData("mail", "C01")]
    public async Task Judge_NamedSituation_ItsRuleBlocks(string service, string code)
    {
        await using var cloud = await TestCloud.StartAsync();

        var findings = cloud.Target.Judge(await cloud.ReadAsync(service));

        Assert.Contains(findings, finding => finding.Code == code && finding is { Blocks: true, Answer: Answer.NotMet });
    }

    [Theory]
    [InlineData("billing-api", "V01")]
    [InlineData("reports", "P29")]
    [InlineData("orders", "P17")]
    [InlineData("catalog", "P28")]
    public async Task Judge_NamedSituation_ItsRuleIsNotMet(string service, string code)
    {
        await using var cloud = await TestCloud.StartAsync();

        var findings = cloud.Target.Judge(await cloud.ReadAsync(service));

        Assert.Equal(Answer.NotMet, findings.Single(finding => finding.Code == code).Answer);
    }

    [Fact]
    public async Task BeginAsync_CloudThatRunsAlone_SwapsOverHttpsWithThePinnedCertificate()
    {
        await using var cloud = await AloneProcess.StartAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Arm:Endpoint"] = cloud.Address.GetLeftPart(UriPartial.Authority),
            ["Arm:Credential"] = "Emulator",
            ["Arm:Certificate"] = cloud.Certificate,
        }).Build();
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddArm(configuration).AddSwapTargets(configuration).BuildServiceProvider();
        var target = services.GetRequiredService<ISwapTarget>();
        var intent = await IntentAsync(target, "shop-api");

        var accepted = Assert.IsType<Submission.Accepted>(await target.BeginAsync(intent, "swap-1", Token));
        while (await target.FollowAsync(accepted.Operation, Token) is SwapProgress.Running)
            await Task.Delay(20, Token);

        Assert.Equal(SidesVerdict.Swapped, (await target.ReadSidesAsync(intent, Token)).Judge(intent));
    }

    private static async Task<SwapIntent> IntentAsync(ISwapTarget target, string name)
    {
        foreach (var subscription in await target.ListSubscriptionsAsync(Token))
        {
            if ((await target.ListServicesAsync(subscription, Token)).Cast<CloudServicePair>().FirstOrDefault(pair => pair.Service.Name == name) is not { Service: var service })
                continue;
            var (production, staging) = (service.Production!, service.Staging!);
            return new SwapIntent(
                service.Kind,
                new SwapSide(production.Id, production.Name, production.Version, production.Vip!),
                new SwapSide(staging.Id, staging.Name, staging.Version, staging.Vip!));
        }
        throw new InvalidOperationException($"There is no service {name}.");
    }
}
