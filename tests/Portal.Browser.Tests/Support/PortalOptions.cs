using Microsoft.Extensions.DependencyInjection;

namespace Portal.Browser.Tests.Support;

/// <summary>How a portal is started for a test.</summary>
internal sealed record PortalOptions
{
    /// <summary>How long an exchange of addresses takes.</summary>
    public TimeSpan SwapDuration { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>After this the outcome of a swap is called unknown.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a swap of shop-api counts down before it is sent.</summary>
    public TimeSpan Breath { get; init; }

    /// <summary>What exists in the embedded cloud at first.</summary>
    public string Seed { get; init; } = "demo";

    /// <summary>An existing folder to go on with; none makes a new one that goes with the portal.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Any other settings.</summary>
    public (string Key, string Value)[] Settings { get; init; } = [];

    /// <summary>What stands in for something far away.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };

    /// <summary>Zero takes any free port.</summary>
    public int Port { get; init; }
}
