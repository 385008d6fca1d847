using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Rules;

/// <summary>What a rule holds for, to choose from.</summary>
public sealed partial class ScopeSelect
{
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Value { get; set; }

    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<ScopeChoice> Choices { get; set; } = [];
}
