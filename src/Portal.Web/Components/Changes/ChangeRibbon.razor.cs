using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Web.Operators;

namespace Portal.Web.Components.Changes;

/// <summary>What can be done with a deployment, or one of its instances, beside a swap.</summary>
public sealed partial class ChangeRibbon
{
    [Inject]
    public required CurrentOperator Operator { get; set; }

    [Parameter, EditorRequired]
    public required ServiceRow Row { get; set; }

    [Parameter, EditorRequired]
    public required Deployment Deployment { get; set; }

    /// <summary>The name of one instance; null for the whole deployment.</summary>
    [Parameter]
    public string? Instance { get; set; }

    private bool May => Operator.Access.May(OperatorRight.Change, Row.Service);

    /// <summary>An operation holds the service.</summary>
    private bool IsHeld => Row.Active is not null;

    private IReadOnlyList<ChangeButton> Buttons => ChangeButton.Of(Row.Service, Deployment, Instance);
}
