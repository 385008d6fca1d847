using System.Net;

namespace Portal.Benchmarks.Vip;

/// <summary>Something that stands before two deployments and exchanges them.</summary>
internal interface IVipFront : IAsyncDisposable
{
    string Name { get; }

    /// <summary>Where production answers; connections are spread over them.</summary>
    IReadOnlyList<IPEndPoint> Production { get; }

    /// <summary>Lets the first or the other deployment answer for production, and returns with the acknowledgement.</summary>
    Task PutAsync(bool first, CancellationToken cancellationToken);
}
