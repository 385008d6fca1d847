using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Bells;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Tests.Support;

/// <summary>One instance of a portal with bells; several can share a book.</summary>
internal sealed class BellWorld
{
    public BellWorld(NoticeWorld? shared = null)
    {
        Notices = shared ?? new NoticeWorld();
        Bells = new ReadyBells(Notices.Book, Estate, new BellRules(TimeSpan.FromHours(12)), Time);
        Ringer = new BellRinger(Bells, Estate, new SwapPlanner(new SwapKinds([Target]), Estate, new MemoryLog(), Time), Notices.Writer, Time);
        Show(Sample.NotMet());
    }

    public NoticeWorld Notices { get; }

    public FakeTimeProvider Time => Notices.Time;

    public ServiceEstate Estate { get; } = new();

    public FakeTarget Target { get; } = new();

    public ReadyBells Bells { get; }

    public BellRinger Ringer { get; }

    /// <summary>What list and service show from now on.</summary>
    public void Show(Finding finding, HostedService? service = null)
    {
        Target.Facts = Sample.Facts with { Service = service ?? Sample.Service };
        Target.Findings = [finding];
        var row = ServiceRow.Of(SwapPlan.Of(Target.Facts, [finding]));
        Estate.Update(_ => new EstateSnapshot([row], [row.Service.Subscription], [], Time.GetUtcNow()));
    }

    public async Task<ReadyBell> SetAsync() => Assert.IsType<BellResult.Set>(await Bells.SetAsync(Sample.Key, Sample.AnaMay, TestContext.Current.CancellationToken)).Bell;

    public async Task<ReadyBell> LookAsync()
    {
        await Bells.RefreshAsync(TestContext.Current.CancellationToken);
        await Ringer.LookAsync(TestContext.Current.CancellationToken);
        return Bells.Of(Sample.Key, Sample.Ana)!;
    }
}
