using Portal.Domain.Changes;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Ledger;

public sealed class ServiceThenTests
{
    private static readonly DateTimeOffset Ended = Sample.Now.AddSeconds(16);

    private readonly MemoryLedger ledger = new();

    [Fact]
    public async Task Of_AfterASwap_IsAsItEnded()
    {
        Swap();

        var then = await AtAsync(Ended);

        Assert.Equal(ThenSource.Outcome, then.Source);
        Assert.Equal(("4.2.0", "20.50.1.7", 4, 3), (then.Production!.Version, then.Production.Address, then.Production.Instances, then.Production.Ready));
        Assert.Equal(("4.1.7", "20.50.1.9", 4, 4), (then.Staging!.Version, then.Staging.Address, then.Staging.Instances, then.Staging.Ready));
    }

    [Fact]
    public async Task Of_BeforeTheFirstSwap_IsAsThatSwapFoundIt()
    {
        Swap();

        var then = await AtAsync(Sample.Now.AddDays(-3));

        Assert.Equal((ThenSource.FoundLater, "4.1.7", "4.2.0"), (then.Source, then.Production!.Version, then.Staging!.Version));
    }

    [Theory]
    [InlineData(1, "4.1.7")]
    [InlineData(12, "4.2.0")]
    public async Task Of_WhileASwapRan_ChangesWhenTheAddressesDid(int seconds, string live)
    {
        Swap();

        var then = await AtAsync(Sample.Now.AddSeconds(seconds));

        Assert.Equal((ThenSource.UnderWay, live), (then.Source, then.Production!.Version));
    }

    [Fact]
    public async Task Of_AfterASwapThatFailed_IsAsBefore()
    {
        Swap(OperationStatus.Failed);

        Assert.Equal("4.1.7", (await AtAsync(Ended)).Production!.Version);
    }

    [Fact]
    public async Task Of_OutcomeNotProven_KeepsWhatWasKnownForSure()
    {
        Swap(OperationStatus.HandedOver);

        var then = await AtAsync(Ended);

        Assert.Equal(("4.1.7", LedgerResult.HandedOver), (then.Production!.Version, then.Entry!.Result));
    }

    [Fact]
    public async Task Of_SwappedOutside_IsTheOtherWayRoundBefore()
    {
        ledger.Append(ExternalRecord.Draft(Sample.Service, null, Sample.Now, null));

        var (before, after) = (await AtAsync(Sample.Now.AddSeconds(-1)), await AtAsync(Sample.Now));

        Assert.Equal((ThenSource.FoundLater, "4.2.0", "20.50.1.7"), (before.Source, before.Production!.Version, before.Production.Address));
        Assert.Equal((ThenSource.Outcome, "4.1.7", "4.2.0"), (after.Source, after.Production!.Version, after.Staging!.Version));
    }

    [Fact]
    public async Task Of_EntryChangedByHand_SaysThatItCannotBeRead()
    {
        Swap();
        ledger.Entries[^1] = ledger.Entries[^1] with { What = "{}" };

        var then = await AtAsync(Ended);

        Assert.Equal((ThenSource.Unreadable, null), (then.Source, then.Production));
    }

    [Fact]
    public void Of_NothingRecorded_IsAsNowAsFarAsItWasThere()
    {
        var service = Sample.Service with { Staging = Sample.Service.Staging! with { DeployedAt = Sample.Now } };

        var then = ServiceThen.Of(Sample.Now.AddMinutes(-1), service)!;

        Assert.Equal((ThenSource.Unchanged, "4.1.7", null, null), (then.Source, then.Production!.Version, then.Production.Instances, then.Staging));
        Assert.Null(ServiceThen.Of(Sample.Now.AddMinutes(-1), service with { Production = null }));
    }

    [Theory]
    [InlineData(ChangeKind.Delete, OperationStatus.Succeeded, "4.1.7", null)]
    [InlineData(ChangeKind.Delete, OperationStatus.Failed, "4.1.7", "4.2.0")]
    [InlineData(ChangeKind.Update, OperationStatus.Succeeded, "4.1.7", "4.3.0")]
    [InlineData(ChangeKind.Update, OperationStatus.Failed, "4.1.7", "4.2.0")]
    [InlineData(ChangeKind.Redeploy, OperationStatus.Succeeded, "4.1.7", "4.3.0")]
    [InlineData(ChangeKind.Restart, OperationStatus.Succeeded, "4.1.7", "4.2.0")]
    public async Task Of_AfterAChange_IsAsItLeftIt(ChangeKind kind, OperationStatus status, string? live, string? staged)
    {
        Change(Changed(kind, status));

        var (before, after) = (await AtAsync(Sample.Now.AddDays(-1)), await AtAsync(Ended));

        Assert.Equal((ThenSource.Outcome, live, staged), (after.Source, after.Production?.Version, after.Staging?.Version));
        Assert.Equal((ThenSource.FoundLater, "4.1.7", "4.2.0"), (before.Source, before.Production?.Version, before.Staging?.Version));
        Assert.Equal(after.Change, before.Change);
        Assert.EndsWith("shop-api-1123", after.Change, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_Deployed_WasNotThereBefore()
    {
        var deployed = Changed(ChangeKind.Deploy, OperationStatus.Succeeded);
        Change(deployed with { Intent = deployed.Intent with { Staging = SwapSide.None }, Before = Sample.Service with { Staging = null } });

        var (before, after) = (await AtAsync(Sample.Now.AddDays(-1)), await AtAsync(Ended));

        Assert.Equal(("4.1.7", null), (before.Production?.Version, before.Staging));
        Assert.Equal(("4.1.7", "4.3.0", "shop-api-4.3.0"), (after.Production?.Version, after.Staging?.Version, after.Staging?.Name));
    }

    [Fact]
    public async Task Of_FirstDeployment_MakesTheService()
    {
        var first = Changed(ChangeKind.Deploy, OperationStatus.Succeeded);
        Change(first with { Intent = first.Intent with { Production = SwapSide.None, Staging = SwapSide.None }, Before = null });

        Assert.True((await AtAsync(Sample.Now.AddDays(-1))).IsNowhere);
        Assert.Equal("4.3.0", (await AtAsync(Ended)).Production?.Version);
    }

    [Fact]
    public async Task Of_RedeployThatEndedAfterTheDeletion_HasNothingThere()
    {
        var half = Changed(ChangeKind.Redeploy, OperationStatus.Failed);
        Change(half with { Change = half.Change! with { Steps = [half.Change.Steps[0] with { State = StepState.Done }, .. half.Change.Steps.Skip(1)] } });

        Assert.Null((await AtAsync(Ended)).Staging);
    }

    [Fact]
    public async Task Of_WhileAChangeRuns_IsAsItFoundIt()
    {
        Change(Changed(ChangeKind.Delete, OperationStatus.Succeeded));

        var then = await AtAsync(Sample.Now.AddSeconds(1));

        Assert.Equal((ThenSource.UnderWay, "4.2.0"), (then.Source, then.Staging?.Version));
    }

    private static Operation Changed(ChangeKind kind, OperationStatus status) => Sample.Operation(status, 1) with
    {
        Change = ChangeDraft.Of(ChangeSamples.Facts(ChangeSamples.Order(kind))), Before = Sample.Service, EndedAt = Ended,
    };

    private void Change(Operation operation)
    {
        ledger.Append(OperationRecord.Written(operation));
        ledger.Append(OperationRecord.Ended(operation));
    }

    private async Task<ServiceThen> AtAsync(DateTimeOffset at) => ServiceThen.Of(at, await ledger.AroundAsync(at, TestContext.Current.CancellationToken));

    private void Swap(OperationStatus status = OperationStatus.Succeeded)
    {
        var operation = Sample.Operation(status, 1) with
        {
            Before = Sample.Service with { Staging = Sample.Service.Staging! with { InstancesReady = 3 } },
            SwitchedAt = status == OperationStatus.Succeeded ? Sample.Now.AddSeconds(12) : null,
            EndedAt = Ended,
        };
        ledger.Append(OperationRecord.Written(operation));
        ledger.Append(OperationRecord.Ended(operation));
    }
}
