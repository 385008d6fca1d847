using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Ledger;

public sealed class ExternalSwapsTests
{
    private static readonly HostedService Swapped = Sample.Service with { Production = Sample.Service.Staging! with { Slot = Slot.Production }, Staging = Sample.Service.Production! with { Slot = Slot.Staging } };

    private readonly FakeTarget target = new();
    private readonly MemoryLedger ledger = new();
    private readonly MemoryStands stands;
    private readonly FakeActivity activity = new();
    private readonly ExternalSwaps swaps;

    public ExternalSwapsTests()
    {
        stands = new MemoryStands(ledger) { Reading = new StandReading(ServiceStand.Of(Sample.Service), null, false) };
        var time = new FakeTimeProvider(Sample.Now);
        swaps = new ExternalSwaps(new SwapKinds([target]), stands, new CallerSearch(ledger, [activity], new ServiceEstate(), time), time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CheckAsync_SwappedElsewhere_IsRecordedWithItsCaller()
    {
        target.Facts = Sample.Facts with { Service = Swapped };
        activity.Trace = new ActivityTrace("svc-deploy", Sample.Now.AddSeconds(-9), "Microsoft.Network/cloudServiceSlots/write", "c");

        var stand = await swaps.CheckAsync(Swapped, Sample.Now.AddMinutes(-1), Token);

        Assert.Equal(ServiceStand.Of(Swapped), stand);
        var entry = Assert.Single(ledger.Entries);
        Assert.Equal((LedgerKind.External, LedgerResult.External, "svc-deploy", Sample.Now.AddSeconds(-9)), (entry.Kind, entry.Result, entry.Person.Name, entry.At));
        var line = HistoryLine.Of(entry, []);
        Assert.Equal(("4.1.7", "4.2.0"), (line.FromVersion, line.ToVersion));
    }

    [Fact]
    public async Task CheckAsync_ActivityLogCannotBeRead_IsRecordedAllTheSame()
    {
        target.Facts = Sample.Facts with { Service = Swapped };
        activity.Failure = FakeTarget.Failure(CloudFailureKind.Permission);

        await swaps.CheckAsync(Swapped, null, Token);

        Assert.Equal(LedgerDraft.Nobody, Assert.Single(ledger.Entries).Person);
    }

    [Fact]
    public async Task CheckAsync_ListWasOld_RecordsNothing()
    {
        // The list shows the addresses exchanged, the service itself does not.
        Assert.Equal(ServiceStand.Of(Sample.Service), await swaps.CheckAsync(Swapped, null, Token));

        Assert.Empty(ledger.Entries);
    }

    [Fact]
    public async Task CheckAsync_OwnOperationIsActive_LooksNoFurther()
    {
        stands.Reading = stands.Reading with { IsActive = true };
        target.Facts = Sample.Facts with { Service = Swapped };

        Assert.Null(await swaps.CheckAsync(Swapped, null, Token));

        Assert.Equal((0, 0), (target.Read, ledger.Entries.Count));
    }

    [Fact]
    public async Task CheckAsync_OwnOperationEndedWhileReading_RecordsNothing()
    {
        target.OnRead = _ =>
        {
            stands.Reading = stands.Reading with { Latest = new OperationId(1) };
            return Swapped;
        };

        Assert.Null(await swaps.CheckAsync(Swapped, null, Token));

        Assert.Empty(ledger.Entries);
    }

    [Fact]
    public async Task CheckAsync_AnotherDeploymentWasPutThere_IsRememberedButNoSwap()
    {
        var replaced = Sample.Service with { Production = Sample.Deployment("shop-api-2000", "5.0.0", Slot.Production) };
        target.Facts = Sample.Facts with { Service = replaced };

        Assert.Equal(ServiceStand.Of(replaced), await swaps.CheckAsync(replaced, null, Token));

        Assert.Empty(ledger.Entries);
    }

    [Fact]
    public async Task CheckAsync_FirstSeen_IsRememberedButNoSwapAndAsksTheCloudNothing()
    {
        stands.Reading = new StandReading(null, null, false);

        Assert.Equal(ServiceStand.Of(Sample.Service), await swaps.CheckAsync(Sample.Service, null, Token));

        Assert.Equal((ServiceStand.Of(Sample.Service), 0, 0), (stands.Reading.Stand, target.Read, ledger.Entries.Count));
    }

    [Fact]
    public async Task CheckAsync_FirstSeenInAnOldList_IsFoundByTheNextLook()
    {
        stands.Reading = new StandReading(null, null, false);
        target.Facts = Sample.Facts with { Service = Swapped };
        await swaps.CheckAsync(Sample.Service, null, Token);

        Assert.Equal(ServiceStand.Of(Swapped), await swaps.CheckAsync(Swapped, null, Token));

        Assert.Equal(LedgerKind.External, Assert.Single(ledger.Entries).Kind);
    }

    private sealed class MemoryStands(MemoryLedger ledger) : IServiceStands
    {
        public required StandReading Reading { get; set; }

        public Task<StandReading> ReadAsync(ServiceKey service, CancellationToken cancellationToken) => Task.FromResult(Reading);

        public Task<bool> TryChangeAsync(ServiceKey service, StandReading reading, ServiceStand now, LedgerDraft? external, CancellationToken cancellationToken)
        {
            if (reading != Reading)
                return Task.FromResult(false);
            Reading = Reading with { Stand = now };
            if (external is not null)
                ledger.Append(external);
            return Task.FromResult(true);
        }
    }

    private sealed class FakeActivity : IActivityLog
    {
        public string Kind => Sample.Kind;

        public ActivityTrace? Trace { get; set; }

        public CloudFailure? Failure { get; set; }

        public Task<ActivityTrace?> FindSwapAsync(HostedService service, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
            Failure is { } failure ? throw new CloudFailureException(failure) : Task.FromResult(Trace);
    }
}
