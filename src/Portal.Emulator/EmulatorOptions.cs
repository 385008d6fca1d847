using Portal.Emulator.Fabric;

namespace Portal.Emulator;

/// <summary>How the embedded cloud listens, what exists in it at first, and how long its work takes.</summary>
public sealed class EmulatorOptions
{
    /// <summary>The Unix domain socket to listen on. A stale file of that name is replaced; the file goes when the host stops.</summary>
    public string SocketPath { get; set; } = "";

    /// <summary>Where clients come in, when that is not the socket.</summary>
    internal IEntrance? Entrance { get; set; }

    /// <summary>Where the state is kept between runs; <see langword="null"/> or an empty path keeps it in memory only.</summary>
    public string? StateFile { get; set; }

    /// <summary>What exists when there is no state file yet: <c>demo</c>, <c>empty</c>, or <c>many:&lt;n&gt;</c> for n ready services in 20 subscriptions, <c>many:&lt;n&gt;/&lt;s&gt;</c> in s.</summary>
    public string Seed { get; set; } = "demo";

    /// <summary>How long an exchange of addresses takes.</summary>
    public TimeSpan SwapDuration { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long every other long-running operation takes.</summary>
    public TimeSpan OperationDuration { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long every answer of ARM is held back.</summary>
    public TimeSpan Latency { get; set; } = TimeSpan.Zero;

    /// <summary>How many items one page of a list holds.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>How old Resource Graph's picture may be. Azure's lags by up to 30 seconds and more.</summary>
    public TimeSpan GraphLag { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The <c>Retry-After</c> of running operations, in seconds; <see langword="null"/> leaves the header out.</summary>
    public int? RetryAfterSeconds { get; set; } = 1;

    /// <summary>Refuses with 429 what is above Azure's limits: for each caller and subscription 250 reads at once and 25 a second, 200 writes and 10, 200 deletes and 10; 15 queries of Resource Graph in 5 seconds.</summary>
    public bool Throttling { get; set; }

    /// <summary>Whether and how the deployments answer HTTP.</summary>
    public FabricOptions Fabric { get; set; } = new();
}
