using Microsoft.AspNetCore.Components;
using Portal.Domain.Operations;
using Portal.Domain.Standby;
using Portal.Domain.Swaps;
using Portal.Web.Components.Operations;

namespace Portal.Web.Components.Dialogs;

/// <summary>How a swap is taken back, how long that takes, and until when it stays possible.</summary>
public sealed partial class WayBack
{
    [Parameter, EditorRequired]
    public required SwapPlan Plan { get; set; }

    [Parameter, EditorRequired]
    public required bool IsReturn { get; set; }

    /// <summary>The old side of the last swap; null when none stands in staging.</summary>
    [Parameter, EditorRequired]
    public required StandbyStand? Stand { get; set; }

    /// <summary>Ended swaps of the service, newest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Operation> History { get; set; }

    private string Takes => Expectation.Of(History) is { Median: not null } expected ? Words.FormatWayBackTakes(expected.About) : "";
}
