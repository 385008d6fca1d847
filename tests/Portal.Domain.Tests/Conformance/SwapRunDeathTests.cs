using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Conformance;

/// <summary>The portal dies at every single call of a swap, before and after its effect, and goes on in a new run.</summary>
public sealed class SwapRunDeathTests
{
    private static readonly CloudFailure Busy = new(CloudFailureKind.Throttled, "Azure is busy.", "TooManyRequests", "Wait.", TimeSpan.FromSeconds(2));

    private static readonly Submission Accepted = new Submission.Accepted(FakeTarget.Accepted, null);

    public static TheoryData<string> Stories => ["accepted", "done at once", "refused", "throttled", "reply lost", "request lost", "fails", "fails but happened", "forgotten", "forgotten and not done"];

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task RunAsync_DiesAtEachCall_NeverSwapsTwiceAndTellsTheTruth(string story)
    {
        var deaths = 0;
        for (var call = 0; ; call++)
        {
            foreach (var afterTheEffect in new[] { false, true })
            {
                var world = World(story, call, afterTheEffect);
                var ended = await LiveAsync(world);

                Assert.InRange(world.Moves, 0, 1);
                Assert.False(ended.IsActive);
                Assert.Equal(world.HasMoved, ended.Status == OperationStatus.Succeeded);
                Assert.True(ended.Status is OperationStatus.Succeeded or OperationStatus.Failed, $"{story}, call {call}: {ended.Status}");
                deaths += world.HasDied ? 1 : 0;
                if (!world.HasDied)
                {
                    Assert.True(deaths >= 8, $"{story}: died {deaths} times only");
                    return;
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task RunAsync_ClockJumpsADay_EndsAsItHappened(int days)
    {
        var world = World("accepted", int.MaxValue, false);
        var time = new FakeTimeProvider(Sample.Now);
        var operation = ((Admission.Admitted)await world.Written.AdmitAsync(Sample.Operation() with { Before = Sample.Service }, CancellationToken.None)).Operation;
        world.Written.OnSave = saved =>
        {
            if (saved.Status == OperationStatus.Submitting)
                time.AdjustTime(time.GetUtcNow().AddDays(days));
        };

        var ended = await RunAsync(world, operation, time);

        Assert.Equal(OperationStatus.Succeeded, ended.Status);
        Assert.DoesNotContain(ended.Events, happened => happened.Status == OperationStatus.Unknown);
    }

    [Fact]
    public async Task RunAsync_ClockJumpedBackSinceTheChecks_SendsNothing()
    {
        var world = World("accepted", int.MaxValue, false);
        var operation = ((Admission.Admitted)await world.Written.AdmitAsync(Sample.Operation() with { StartedAt = Sample.Now.AddHours(1) }, CancellationToken.None)).Operation;

        Assert.Equal(OperationStatus.Canceled, (await RunAsync(world, operation, new FakeTimeProvider(Sample.Now))).Status);
        Assert.Equal(0, world.Submissions);
    }

    private static FragileWorld World(string story, int diesAt, bool afterTheEffect) => story switch
    {
        "accepted" => new(diesAt, afterTheEffect),
        "done at once" => new(diesAt, afterTheEffect) { Answers = [new Submission.Completed()] },
        "refused" => new(diesAt, afterTheEffect) { Answers = [new Submission.Refused(FakeTarget.Failure())] },
        "throttled" => new(diesAt, afterTheEffect) { Answers = [new Submission.Refused(Busy), new Submission.Refused(Busy), Accepted] },
        "reply lost" => new(diesAt, afterTheEffect) { Answers = [new Submission.Unknown(Busy)] },
        "request lost" => new(diesAt, afterTheEffect) { Answers = [new Submission.Unknown(Busy)], Happens = false },
        "fails" => new(diesAt, afterTheEffect) { Happens = false, End = new SwapProgress.Failed(FakeTarget.Failure()) },
        "fails but happened" => new(diesAt, afterTheEffect) { End = new SwapProgress.Failed(FakeTarget.Failure()) },
        "forgotten" => new(diesAt, afterTheEffect) { End = Forgotten },
        _ => new(diesAt, afterTheEffect) { End = Forgotten, Happens = false },
    };

    private static SwapProgress Forgotten => new SwapProgress.Unknown(FakeTarget.Failure(CloudFailureKind.NotFound));

    /// <summary>Runs until it has ended, with a new run after each death, as the worker does.</summary>
    private static async Task<Operation> LiveAsync(FragileWorld world)
    {
        var time = new FakeTimeProvider(Sample.Now);
        await world.Written.AdmitAsync(Sample.Operation() with { Before = Sample.Service, Fingerprint = SwapPlan.Of(Sample.Facts, [Sample.Met()]).Fingerprint }, CancellationToken.None);
        while (true)
        {
            try
            {
                return await RunAsync(world, world.Written.All[0], time);
            }
            catch (OperationCanceledException)
            {
                time.Advance(TimeSpan.FromSeconds(3));
            }
        }
    }

    private static async Task<Operation> RunAsync(FragileWorld world, Operation operation, FakeTimeProvider time)
    {
        var run = new SwapRun(world, new OperationFeed(world.Log), new SwapTiming(), time).RunAsync(operation, TestContext.Current.CancellationToken);
        while (!run.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }

        return await run;
    }
}
