using Microsoft.AspNetCore.Components;
using Portal.Domain.Preconditions;

namespace Portal.Web.Components.Controls;

/// <summary>Findings as lines: shape, sentence, measured value.</summary>
public sealed partial class CheckList
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Finding> Findings { get; set; }

    /// <summary>On a card; a dialog has room for two.</summary>
    [Parameter]
    public bool OneColumn { get; set; }

    /// <summary>Codes of findings that changed while they were on screen.</summary>
    [Parameter]
    public IReadOnlyCollection<string> Fresh { get; set; } = [];
}
