namespace Portal.Web.Components.Changes;

/// <summary>What the result card of a change says.</summary>
/// <param name="State">Names its shape and colour.</param>
internal sealed record ChangeRunResult(string State, string Title, string Text);
