using Portal.Domain.Swaps;

namespace Portal.Web.Components.Operations;

/// <summary>A way to mend a broken swap, as a button.</summary>
internal sealed record RepairButton(RepairDirection Direction, string Text, string Class);
