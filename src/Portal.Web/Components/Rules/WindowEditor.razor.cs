using Microsoft.AspNetCore.Components;
using Portal.Domain.Policies.Rules;
using Portal.Web.Operators;

namespace Portal.Web.Components.Rules;

/// <summary>The form of a window: shows with every change when it would be on, or what is wrong with it.</summary>
public sealed partial class WindowEditor(RuleBookKeeper keeper, IWindowCalendar calendar, CurrentOperator me, TimeProvider time)
{
    private const int Previewed = 5;

    private WindowDraft draft = new();
    private IReadOnlyList<RuleFault> faults = [];
    private IReadOnlyList<WindowSpan> next = [];
    private string? problem;

    [Parameter, EditorRequired]
    public WindowDraft Draft { get; set; } = new();

    [Parameter, EditorRequired]
    public IReadOnlyList<ScopeChoice> Choices { get; set; } = [];

    /// <summary>Saved or canceled.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    private DateTimeOffset Now => time.GetUtcNow();

    protected override void OnInitialized() => Set(Draft with { Scope = Choices.Any(choice => choice.Value == Draft.Scope) || Choices.Count == 0 ? Draft.Scope : Choices[0].Value });

    private static string Text(ChangeEventArgs typed) => typed.Value?.ToString() ?? "";

    private void Set(WindowDraft changed)
    {
        draft = changed;
        var window = draft.ToWindow(out var fault);
        faults = window is null ? [fault!] : [.. keeper.FaultsOf(window)];
        next = window is null || faults.Count > 0 ? [] : calendar.Next(window, Now, Previewed);
    }

    private async Task SaveAsync()
    {
        if (draft.ToWindow(out _) is not { } window || faults.Count > 0)
            return;
        problem = await RuleReplies.TryAsync(() => keeper.SetWindowAsync(window, me.Access, CancellationToken.None));
        if (problem is null)
            await OnClosed.InvokeAsync();
    }
}
