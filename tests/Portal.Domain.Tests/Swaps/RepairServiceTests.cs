using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Swaps;

public sealed class RepairServiceTests
{
    private readonly Runs runs = new();
    private readonly MemoryBook book = new();
    private SwapPolicy policy = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RepairService Repairs => new(new SwapKinds([runs.Target]), runs.Feed, new ServiceEstate(), RuleSamples.Rules(policy, runs.Time, book), runs.Time);

    [Theory]
    [InlineData(RepairDirection.Back, "4.1.7")]
    [InlineData(RepairDirection.Forward, "4.2.0")]
    public async Task RepairAsync_Split_IsAnOperationOfItsOwnThatEndsWhole(RepairDirection direction, string live)
    {
        var broken = await SplitAsync();
        SwapIntent? mended = null;
        runs.Target.OnMend = wanted =>
        {
            mended = wanted;
            (runs.Target.IsSplit, runs.Target.HasMoved) = (false, direction == RepairDirection.Forward);
            return new Submission.Completed();
        };

        var started = Assert.IsType<RepairResult.Started>(await RepairAsync(broken, direction));
        runs.Target.OnSides = () => { };
        var ended = await runs.RunAsync(started.Operation);

        Assert.Equal(OperationStatus.Succeeded, ended.Status);
        Assert.Equal((broken.Id, live), (ended.Repairs!.Value, ended.ToVersion));
        Assert.Equal(direction == RepairDirection.Back, ended.IsReturn);
        Assert.Equal(live, mended!.Staging.Version);
        Assert.Equal(OperationStatus.HandedOver, runs.Log.All[0].Status);
    }

    [Fact]
    public async Task RepairAsync_SameRequestTwice_IsOneRepair()
    {
        var broken = await SplitAsync();
        var request = await ConfirmAsync(broken, RepairDirection.Back);

        var first = Assert.IsType<RepairResult.Started>(await Repairs.RepairAsync(request, Sample.AnaMay, Token));
        var second = Assert.IsType<RepairResult.Started>(await Repairs.RepairAsync(request, Sample.AnaMay, Token));

        Assert.Equal(first.Operation.Id, second.Operation.Id);
        Assert.Equal(2, runs.Log.All.Count);
    }

    [Fact]
    public async Task RepairAsync_ByTwoOperators_TheSecondIsToldOfTheFirst()
    {
        var broken = await SplitAsync();
        var (back, forward) = (await ConfirmAsync(broken, RepairDirection.Back), await ConfirmAsync(broken, RepairDirection.Forward));

        Assert.IsType<RepairResult.Started>(await Repairs.RepairAsync(back, Sample.AnaMay, Token));
        Assert.Equal(Sample.Ana, Assert.IsType<RepairResult.Busy>(await Repairs.RepairAsync(forward, Sample.BenMay, Token)).Operation.StartedBy);
    }

    [Fact]
    public async Task RepairAsync_AzureStillWorks_IsRefused()
    {
        var broken = await SplitAsync();
        runs.Target.IsBusy = true;

        var refused = Assert.IsType<RepairResult.Refused>(await RepairAsync(broken, RepairDirection.Back));

        Assert.Contains(refused.Plan.Findings, finding => finding is { Code: "R12", Blocks: true });
        Assert.Equal(OperationStatus.Split, runs.Log.All[0].Status);
    }

    [Fact]
    public async Task RepairAsync_SidesChangedSinceThePlan_IsOutdated()
    {
        var broken = await SplitAsync();
        var request = await ConfirmAsync(broken, RepairDirection.Forward);
        runs.Target.IsSplit = false;

        Assert.IsType<RepairResult.Outdated>(await Repairs.RepairAsync(request, Sample.AnaMay, Token));
    }

    [Fact]
    public async Task RepairAsync_StoppedBeforeTheRepairWasWritten_CanBeRepairedAllTheSame()
    {
        var broken = await SplitAsync();
        var request = await ConfirmAsync(broken, RepairDirection.Back);
        runs.Log.OnAdmit = () => throw new IOException("killed");
        await Assert.ThrowsAsync<IOException>(() => Repairs.RepairAsync(request, Sample.AnaMay, Token));
        runs.Log.OnAdmit = () => { };

        Assert.IsType<RepairResult.Started>(await RepairAsync(broken, RepairDirection.Back));
    }

    [Theory]
    [InlineData(OperationStatus.Switching)]
    [InlineData(OperationStatus.Succeeded)]
    [InlineData(OperationStatus.Unknown)]
    public async Task RepairAsync_NotBroken_IsRefused(OperationStatus status)
    {
        runs.Log.Add(Sample.Operation(status, 1));

        Assert.IsType<RepairResult.Refused>(await RepairAsync(runs.Log.All[0], RepairDirection.Forward));
    }

    [Fact]
    public async Task RepairAsync_ReaderOrOutOfScope_NothingIsReadOrWritten()
    {
        var broken = await SplitAsync();
        var request = await ConfirmAsync(broken, RepairDirection.Back);

        Assert.IsType<RepairResult.Forbidden>(await Repairs.RepairAsync(request, Scoped.Access(OperatorRole.Reader, "*"), Token));
        Assert.IsType<RepairResult.NotFound>(await Repairs.RepairAsync(request, Scoped.Access(OperatorRole.Owner, "/subscriptions/elsewhere"), Token));
        Assert.IsType<RepairPlanResult.NotFound>(await Repairs.PlanAsync(broken.Id, RepairDirection.Back, Access.None, Token));
        Assert.Equal(OperationStatus.Split, Assert.Single(runs.Log.All).Status);
    }

    [Fact]
    public async Task RepairAsync_PolicyAsksForAReason_IsRefusedWithoutOne()
    {
        policy = new SwapPolicy(ReasonRule.Required);
        var request = await ConfirmAsync(await SplitAsync(), RepairDirection.Back);

        Assert.Equal("R01", Assert.Single(Assert.IsType<RepairResult.Refused>(await Repairs.RepairAsync(request, Sample.AnaMay, Token)).Findings).Code);
        Assert.Equal(OperationStatus.Split, runs.Log.All[0].Status);
        Assert.IsType<RepairResult.Started>(await Repairs.RepairAsync(request with { Reason = "Half done by Azure" }, Sample.AnaMay, Token));
    }

    [Fact]
    public async Task RepairAsync_LogLostWhileItIsWritten_SaysThatItMayBeWritten()
    {
        var request = await ConfirmAsync(await SplitAsync(), RepairDirection.Back);
        runs.Log.OnAdmit = () => throw new OperationLogException("Lost.", new IOException()) { MayBeWritten = true };

        Assert.Equal(new RepairResult.Unconfirmed("Lost."), await Repairs.RepairAsync(request, Sample.AnaMay, Token));
    }

    [Fact]
    public async Task StopTryingAsync_NotWaiting_TellsWhereItIs()
    {
        runs.Log.Add(Sample.Operation(OperationStatus.Switching, 1));

        Assert.Equal(OperationStatus.Switching, Assert.IsType<StopResult.NotWaiting>(await Repairs.StopTryingAsync(new OperationId(1), Sample.AnaMay, Token)).Operation.Status);
        Assert.IsType<StopResult.NotFound>(await Repairs.StopTryingAsync(new OperationId(2), Sample.AnaMay, Token));
    }

    private async Task<Operation> SplitAsync()
    {
        var operation = await runs.AdmitAsync() with { Status = OperationStatus.Split };
        runs.Log.Add(operation);
        runs.Target.IsSplit = true;
        return operation;
    }

    private async Task<RepairRequest> ConfirmAsync(Operation broken, RepairDirection direction)
    {
        var plan = Assert.IsType<RepairPlanResult.Found>(await Repairs.PlanAsync(broken.Id, direction, Sample.AnaMay, Token)).Plan;
        return new RepairRequest(broken.Id, direction, plan.Fingerprint, null, null);
    }

    private async Task<RepairResult> RepairAsync(Operation broken, RepairDirection direction) =>
        await Repairs.RepairAsync(await ConfirmAsync(broken, direction), Sample.AnaMay, Token);
}
