using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Swaps;

public sealed class ProveStepTests
{
    private readonly Runs runs = new();

    public ProveStepTests() => runs.Target.OnBegin = () =>
    {
        runs.Target.HasMoved = true;
        return new Submission.Completed();
    };

    [Fact]
    public async Task RunAsync_NewVersionAnswers_IsDoneAfterThatManyInARow()
    {
        var wrong = 4;
        runs.Probe = new FakeProbe(address => !runs.Target.HasMoved ? Before(address) : wrong-- > 0 ? "4.1.7" : "4.2.0");

        var ended = await runs.RunAsync();

        Assert.Equal(OperationStatus.Succeeded, ended.Status);
        Assert.True(ended.HasProbe);
        Assert.Equal("4.2.0", ended.Sides!.Live!.Version);
        Assert.Contains("3 right answers in a row", ended.Events[^1].Text, StringComparison.Ordinal);
        Assert.Equal(["20.50.1.7 answers 4.1.7", "20.50.1.7 answers 4.2.0"], ended.Events.Where(happened => happened.Source == OperationEvent.FromProbe).Select(happened => happened.Text));
    }

    [Fact]
    public async Task RunAsync_OldVersionAnswersOn_IsItsOwnStateUntilItTurnsRight()
    {
        DateTimeOffset? wrongAt = null;
        runs.Log.OnSave = operation => wrongAt ??= operation.Status == OperationStatus.WrongAnswer ? runs.Time.GetUtcNow() : null;
        runs.Probe = new FakeProbe(address => !runs.Target.HasMoved ? Before(address) : wrongAt is { } at && runs.Time.GetUtcNow() - at > TimeSpan.FromSeconds(20) ? "4.2.0" : "4.1.7");

        var ended = await runs.RunAsync();

        Assert.True(wrongAt - Sample.Now >= TimeSpan.FromSeconds(60), $"after {wrongAt - Sample.Now}");
        Assert.Contains(ended.Events, happened => happened.Text == "Azure says done, but 20.50.1.7 still answers 4.1.7 after 60 s");
        Assert.Equal(OperationStatus.Succeeded, ended.Status);
        Assert.Equal(1, runs.Target.Begun);
    }

    [Fact]
    public async Task RunAsync_AddressesToldNoVersionBefore_AreNotWaitedFor()
    {
        runs.Probe = new FakeProbe(_ => null);

        var ended = await runs.RunAsync();

        Assert.Equal((OperationStatus.Succeeded, false), (ended.Status, ended.HasProbe));
    }

    [Fact]
    public async Task RunAsync_WrongAnswerThenTakenBackOutside_Fails()
    {
        runs.Log.OnSave = operation => runs.Target.HasMoved &= operation.Status != OperationStatus.WrongAnswer;
        runs.Probe = new FakeProbe(_ => "4.1.7");

        var ended = await runs.RunAsync();

        Assert.Contains(ended.Events, happened => happened.Status == OperationStatus.WrongAnswer);
        Assert.Equal(OperationStatus.Failed, ended.Status);
    }

    private static string Before(HostedServices.Vip address) => address.Address == "20.50.1.7" ? "4.1.7" : "4.2.0";
}
