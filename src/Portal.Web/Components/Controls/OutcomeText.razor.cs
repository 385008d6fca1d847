using Microsoft.AspNetCore.Components;
using Portal.Domain.Operations;

namespace Portal.Web.Components.Controls;

/// <summary>The outcome of an operation: shape, word, colour.</summary>
public sealed partial class OutcomeText
{
    private OperationOutcome outcome = new("", "quiet");

    [Parameter, EditorRequired]
    public required Operation Operation { get; set; }

    private string Css => outcome.State == "quiet" ? "quiet-ink" : outcome.State;

    protected override void OnParametersSet() => outcome = OperationOutcome.Of(Operation);
}
