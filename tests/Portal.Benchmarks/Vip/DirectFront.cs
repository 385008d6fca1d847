using System.Net;

namespace Portal.Benchmarks.Vip;

/// <summary>Nothing in between: the limit.</summary>
internal sealed class DirectFront(Instances instances) : IVipFront
{
    public string Name => "the instances themselves";

    public IReadOnlyList<IPEndPoint> Production => instances.First;

    public Task PutAsync(bool first, CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
