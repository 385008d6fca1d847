using System.Collections.Immutable;
using Portal.Domain.Bells;
using Portal.Web.Components.Controls;
using Portal.Web.Operators;

namespace Portal.Web.Components.Bells;

/// <summary>One watch of the reader's bells for all buttons of a window, however many rows it shows.</summary>
public sealed class ShownBells(ReadyBells bells, CurrentOperator me, TimeProvider time) : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private ImmutableHashSet<Action> told = [];
    private int isWatching;

    /// <summary>Is told after each change of the reader's bells, until it is removed.</summary>
    public void Add(Action changed)
    {
        ImmutableInterlocked.Update(ref told, (all, one) => all.Add(one), changed);
        if (Interlocked.Exchange(ref isWatching, 1) == 0)
            _ = bells.WatchAsync(me.Value, gone.Token).ShowAsync(_ => TellAsync(), time, gone.Token);
    }

    public void Remove(Action changed) => ImmutableInterlocked.Update(ref told, (all, one) => all.Remove(one), changed);

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    private Task TellAsync()
    {
        foreach (var changed in told)
            changed();
        return Task.CompletedTask;
    }
}
