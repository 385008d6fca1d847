namespace Portal.Domain.Changes;

/// <summary>An update domain during an update in place.</summary>
/// <param name="Number">Zero-based.</param>
/// <param name="Ready">Instances in it that are started.</param>
/// <param name="Total">Instances in it.</param>
/// <param name="State">Updated, being updated, or to come.</param>
public sealed record DomainNow(int Number, int Ready, int Total, DomainState State);
