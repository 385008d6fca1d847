using Microsoft.AspNetCore.Components;
using Portal.Domain.Ledger;
using Portal.Domain.Probing;

namespace Portal.Web.Components.Lamps;

/// <summary>Both strips side by side, and what they come to.</summary>
public sealed partial class LampCard
{
    /// <summary>Both addresses with the versions that they led to before: staging's is the one that goes live.</summary>
    [Parameter, EditorRequired]
    public required RecordedPair Before { get; set; }

    [Parameter, EditorRequired]
    public required AddressStrip Strip { get; set; }

    /// <summary>The cut-over is shown, not the newest answers.</summary>
    [Parameter]
    public bool IsOver { get; set; }

    /// <summary>Below the strips.</summary>
    [Parameter]
    public string? Sums { get; set; }

    /// <summary>In the head.</summary>
    [Parameter]
    public RenderFragment? Action { get; set; }

    private LampLane Production => Lane(Strip.Production, Before.Staging.Version);

    private LampLane Staging => Lane(Strip.Staging, Before.Production.Version);

    private LampLane Lane(IReadOnlyList<ProbeAnswer> answers, string arrives) => LampLane.Of(answers, Before.Production.Version, Before.Staging.Version, arrives, IsOver);
}
