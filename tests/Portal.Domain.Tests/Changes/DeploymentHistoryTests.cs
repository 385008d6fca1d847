using Portal.Domain.Changes;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Changes;

public class DeploymentHistoryTests
{
    private static readonly HostedService Shop = Scoped.Service("shop", "s1", "shop", "shop", "Shop");
    private static readonly HostedService Pay = Scoped.Service("pay", "s1", "pay", "pay", "Pay");

    private readonly MemoryLedger ledger = new();
    private readonly DeploymentHistory history;

    public DeploymentHistoryTests()
    {
        var estate = new ServiceEstate();
        estate.Replace(new EstateSnapshot([.. new[] { Shop, Pay }.Select(service => ServiceRow.Of(Sample.Facts with { Service = service }, []))], [], [], Sample.Now), EstateSnapshot.Empty);
        history = new DeploymentHistory(ledger, estate);
    }

    private Task<DeploymentTimes> ReadAsync(HostedService? service, Access? by = null) => history.ReadAsync(service?.Key, by ?? Sample.AnaMay, TestContext.Current.CancellationToken);

    private void Record(HostedService service, ChangeKind kind, int seconds, OperationStatus status = OperationStatus.Succeeded)
    {
        var sent = Sample.Now.AddHours(ledger.Entries.Count);
        var operation = Sample.Operation(service, status) with
        {
            Id = new OperationId(ledger.Entries.Count + 1),
            Change = ChangeDraft.Of(ChangeSamples.Facts(ChangeSamples.Order(kind))),
            StartedAt = sent.AddMinutes(-9),
            EndedAt = sent.AddSeconds(seconds),
            Events = [new OperationEvent(sent, OperationStatus.Submitting, OperationEvent.FromPortal, "Sent")],
        };
        ledger.Append(OperationRecord.Written(operation));
        ledger.Append(OperationRecord.Ended(operation));
    }

    [Fact]
    public async Task ReadAsync_DeploymentsHere_TellsThemFromTheFirstRequestToTheEnd()
    {
        foreach (var seconds in new[] { 190, 302, 240 })
            Record(Shop, ChangeKind.Deploy, seconds);
        Record(Shop, ChangeKind.Restart, 5);
        Record(Shop, ChangeKind.Deploy, 7, OperationStatus.Failed);
        Record(Pay, ChangeKind.Deploy, 900);

        Assert.Equal("about 4 min, as the last 3 deployments here took 3:10 to 5:02, and the deletion comes on top", (await ReadAsync(Shop)).Or("minutes"));
    }

    [Fact]
    public async Task ReadAsync_RedeploymentsHere_AreMeantAlone()
    {
        Record(Shop, ChangeKind.Deploy, 240);
        Record(Shop, ChangeKind.Redeploy, 95);

        Assert.Equal("about 95 s, as the last deployment here took 1:35, deletion included", (await ReadAsync(Shop)).Or("minutes"));
    }

    [Fact]
    public async Task ReadAsync_NoneHere_TellsThoseOfOthersThatMayBeSeen()
    {
        Record(Pay, ChangeKind.Redeploy, 600);
        Record(Pay, ChangeKind.Redeploy, 660);

        Assert.Equal("about 11 min, as the last 2 deployments of other services took 10:00 to 11:00, deletion included", (await ReadAsync(Shop)).Or("minutes"));
        Assert.Equal("minutes", (await ReadAsync(Shop, Scoped.Access(OperatorRole.Operator, "team=Shop"))).Or("minutes"));
        Assert.Equal(2, (await ReadAsync(null)).Took.Count);
    }

    [Fact]
    public async Task ReadAsync_ManyDeployments_TellsTheNewestFive()
    {
        foreach (var seconds in new[] { 900, 100, 100, 100, 130, 100 })
            Record(Shop, ChangeKind.Deploy, seconds);

        Assert.StartsWith("about 100 s, as the last 5 deployments here took 1:40 to 2:10", (await ReadAsync(Shop)).Or("minutes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_NothingKnown_LeavesTheWords() => Assert.Equal("usually many minutes", (await ReadAsync(Shop)).Or("usually many minutes"));

    [Fact]
    public async Task ReadAsync_LedgerCannotBeRead_SaysSo()
    {
        ledger.Fault = new OperationLogException("The database is locked.", new InvalidOperationException());

        Assert.Equal("usually many minutes; how long earlier deployments took cannot be read now", (await ReadAsync(Shop)).Or("usually many minutes"));
    }
}
