using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Bells;
using Portal.Domain.Estate;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Bells;
using Portal.Web.Operators;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Bells;

public sealed class ShownBellsTests : DialogContext
{
    private int one;
    private int other;

    [Fact]
    public async Task Change_TellsAllThatAreShownUntilTheyAreRemoved()
    {
        Services.GetRequiredService<ServiceEstate>().Update(now => now with { Rows = [ServiceRow.Of(DialogSamples.Plan(findings: [DialogSamples.NotMet()]))], ReadAt = Sample.Now });
        var (shown, bells, me) = (Services.GetRequiredService<ShownBells>(), Services.GetRequiredService<ReadyBells>(), Services.GetRequiredService<CurrentOperator>());
        shown.Add(One);
        shown.Add(Other);
        await bells.SetAsync(DialogSamples.Service.Key, me.Access, Token);
        await UntilAsync(() => one > 0 && other > 0);

        shown.Remove(Other);
        await UntilAsync(one, () => bells.PutAwayAsync(DialogSamples.Service.Key, me.Value, Token));
        // What was told before has ended: the changes are told one after the other.
        var left = other;
        await UntilAsync(one, () => bells.SetAsync(DialogSamples.Service.Key, me.Access, Token));

        Assert.Equal(left, other);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task UntilAsync(int before, Func<Task> change)
    {
        await change();
        await UntilAsync(() => one > before);
    }

    private void One() => Interlocked.Increment(ref one);

    private void Other() => Interlocked.Increment(ref other);

    /// <summary>The clock of the watch goes on until the state is there; the test's own time-out ends it otherwise.</summary>
    private async Task UntilAsync(Func<bool> isThere)
    {
        while (!isThere())
        {
            Token.ThrowIfCancellationRequested();
            Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }
    }
}
