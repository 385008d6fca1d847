using Microsoft.AspNetCore.Components;
using Portal.Domain.Preconditions;

namespace Portal.Web.Components.Controls;

/// <summary>A check that stands in the way: what was found, what Azure would say, how to mend it. One that is overridden warns.</summary>
public sealed partial class FailBlock
{
    private FindingLook look = new("blocked", "unmet", Words.FailBlockNotMet);

    [Parameter, EditorRequired]
    public required Finding Finding { get; set; }

    /// <summary>Actions below the text.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void OnParametersSet() => look = FindingLook.Of(Finding.Severity == Severity.Inform ? Finding with { Severity = Severity.Warn } : Finding);
}
