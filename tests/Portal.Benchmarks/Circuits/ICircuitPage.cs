namespace Portal.Benchmarks.Circuits;

/// <summary>An open page with something small that can be pressed.</summary>
internal interface ICircuitPage : IAsyncDisposable
{
    /// <returns>How long it took until the answer was there.</returns>
    Task<TimeSpan> PressAsync(CancellationToken cancellationToken);
}
