using Portal.Domain;

namespace Portal.ServicePackages.Methods;

/// <summary>How a new release can be brought into production.</summary>
/// <param name="Changes">Everything that differs, as far as it is known.</param>
/// <param name="Verdicts">One for each method.</param>
/// <param name="Method">The one to take; null when nothing differs, or when a definition is not known: then nobody can say.</param>
/// <param name="Unknown">What could not be compared, one sentence each: the advice does not cover it.</param>
public sealed record MethodAdvice(EquatableList<ServiceChange> Changes, EquatableList<MethodVerdict> Verdicts, UpgradeMethod? Method, EquatableList<string> Unknown);
