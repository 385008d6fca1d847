using Portal.Domain.Releases;
using Portal.Web.Operators;

namespace Portal.Web.Packages;

/// <summary>Where releases are given and kept, and who gives them.</summary>
public sealed record ReleaseDoors(ReleaseDesk Desk, IPackageStore Store, CurrentOperator By);
