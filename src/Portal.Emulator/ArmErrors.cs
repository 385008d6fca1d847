namespace Portal.Emulator;

/// <summary>Every error the embedded cloud can answer with, with its code and status.</summary>
internal static class ArmErrors
{
    // The front door.
    public static ArmError AuthenticationFailed() =>
        new(401, "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing or is not a bearer token.");

    public static ArmError MissingApiVersion() =>
        new(400, "MissingApiVersionParameter", "The api-version query parameter (?api-version=) is required for all requests.");

    public static ArmError InvalidApiVersion(string version) =>
        new(400, "InvalidApiVersionParameter", $"The api-version '{version}' is invalid. It must be a date such as '2022-09-04', with '-preview' at most.");

    public static ArmError NoRegisteredProvider(string type, string version, IEnumerable<string> known) =>
        new(400, "NoRegisteredProviderFound",
            $"No registered resource provider found for API version '{version}' for type '{type}'. The supported api-versions are '{string.Join(", ", known)}'.");

    public static ArmError InvalidRequestContent(string reason) =>
        new(400, "InvalidRequestContent", $"The request content was invalid and could not be deserialized: '{reason}'.");

    public static ArmError UnreadableContent(int status, string reason) =>
        new(status, "InvalidRequestContent", $"The request content could not be read: '{reason}'.");

    public static ArmError InvalidParameter(string target, string reason) => new(400, "InvalidParameter", reason, target);

    public static ArmError InvalidSkipToken() => new(400, "InvalidSkipToken", "The $skiptoken of the request is not one this service gave out.");

    public static ArmError MethodNotAllowed(string method, string path) =>
        new(405, "MethodNotAllowed", $"The resource '{path}' does not support the http method '{method}'.");

    public static ArmError NotImplemented(string method, string path) =>
        new(501, "NotImplemented", $"The embedded cloud does not know the operation '{method} {path}'.");

    public static ArmError InvalidNamespace(string path) =>
        new(404, "InvalidResourceNamespace", $"The path '{path}' names no resource provider known here.");

    public static ArmError InternalServerError() =>
        new(500, "InternalServerError", "The embedded cloud failed to answer; the log of the portal has the reason.");

    public static ArmError TooManyRequests(int retryAfter) =>
        new(429, "TooManyRequests", "The number of requests for the subscription exceeded the limit. Try again later.", RetryAfterSeconds: retryAfter);

    public static ArmError RequestsThrottled(string kind, string? subscription, string principal, int retryAfter) =>
        new(429, subscription is null ? "TenantRequestsThrottled" : "SubscriptionRequestsThrottled",
            $"The limit of {kind} in {(subscription is null ? "the tenant" : $"subscription '{subscription}'")} by '{principal}' is exceeded. Please try again after '{retryAfter}' seconds.",
            RetryAfterSeconds: retryAfter);

    public static ArmError QueriesThrottled(int retryAfter) =>
        new(429, "RateLimiting", $"The quota of queries is used up. Please try again after '{retryAfter}' seconds.", RetryAfterSeconds: retryAfter);

    // What is not there.
    public static ArmError SubscriptionNotFound(string subscription) =>
        new(404, "SubscriptionNotFound", $"The subscription '{subscription}' could not be found.");

    public static ArmError ResourceGroupNotFound(string group) =>
        new(404, "ResourceGroupNotFound", $"Resource group '{group}' could not be found.");

    public static ArmError ResourceNotFound(string type, string name, string group) =>
        new(404, "ResourceNotFound", $"The Resource '{type}/{name}' under resource group '{group}' was not found.");

    public static ArmError NotFound(string what) => new(404, "NotFound", $"The entity '{what}' was not found.");

    // What clients write themselves.
    public static ArmError InvalidSubscription(string subscription) =>
        new(400, "InvalidSubscriptionId", $"The provided subscription identifier '{subscription}' is malformed or invalid.");

    public static ArmError InvalidName(string type, string name) =>
        new(400, "InvalidResourceName", $"Resource name '{name}' of type '{type}' is invalid: letters, digits, '.', '_', '-' and at most 80 of them.", name);

    public static ArmError InvalidGroupName(string name) =>
        new(400, "InvalidResourceGroup", $"The resource group name '{name}' is invalid: letters, digits, '.', '_', '-', '(' and ')', at most 90, and no '.' at the end.", name);

    public static ArmError InvalidLinkedId(string property, string id) =>
        new(400, "LinkedInvalidPropertyId", $"Property id '{id}' at path '{property}' is invalid. Expect fully qualified resource Id that start with '/subscriptions/{{subscriptionId}}' or '/providers/'.", property);

    public static ArmError PropertyChangeNotAllowed(string property, string name) =>
        new(409, "PropertyChangeNotAllowed", $"Changing property '{property}' of '{name}' is not allowed.", property);

    public static ArmError InvalidLocation(string name, string location, string asked) =>
        new(409, "InvalidResourceLocation", $"The resource '{name}' already exists in location '{location}'. A resource with the same name cannot be created in location '{asked}'.");

    public static ArmError InvalidGroupLocation(string name, string location, string asked) =>
        new(409, "InvalidResourceGroupLocation", $"Invalid resource group location '{asked}'. The resource group '{name}' already exists in location '{location}'.");

    public static ArmError PreconditionFailed(string name) =>
        new(412, "PreconditionFailed", $"Precondition failed: the ETag of '{name}' is not the one the request names.", name);

    public static ArmError AddressCannotBeDeleted(string id, string frontend) =>
        new(400, "PublicIPAddressCannotBeDeleted", $"Public IP address '{id}' can not be deleted since it is still allocated to resource '{frontend}'.", id);

    public static ArmError AddressInUseCannotUpdate(string id, string frontend) =>
        new(400, "PublicIPAddressInUseCannotUpdate", $"Public IP address '{id}' is attached to '{frontend}'; its allocation method and SKU cannot be changed.", id);

    public static ArmError DnsRecordInUse(string label, string id) =>
        new(400, "DnsRecordInUse", $"DNS record '{label}' is already used by another public IP: '{id}'.", label);

    public static ArmError BalancerInUse(string id, string service) =>
        new(409, "OperationNotAllowed", $"Load balancer '{id}' belongs to cloud service '{service}' and is changed with it.", id);

    public static ArmError LockNotFound(string name) => new(404, "LockNotFound", $"The lock '{name}' could not be found.");

    public static ArmError InvalidLock(string level) => new(400, "LockLevelNotSupported", $"The lock level '{level}' is not one of 'CanNotDelete', 'ReadOnly'.", "properties.level");

    public static ArmError InvalidQuery(string part) => new(400, "BadRequest", $"The query is not understood at '{part}'.", "query");

    public static ArmError InvalidFilter(string filter) =>
        new(400, "BadRequest", $"The $filter '{filter}' is not understood; eventTimestamp ge and le, resourceUri, resourceGroupName, correlationId and caller eq can be joined by 'and'.", "$filter");

    // Every change.
    public static ArmError ScopeLocked(string scope, string lockedScope) =>
        new(409, "ScopeLocked", $"The scope '{scope}' cannot perform write operation because following scope(s) are locked: '{lockedScope}'. Please remove the lock and try again.");

    public static ArmError OperationRunning(string service, string operation) =>
        new(409, "OperationNotAllowed", $"The request is not allowed because the operation '{operation}' is running on cloud service '{service}'.", service);

    public static ArmError AnotherOperation(string service, string operation, int retryAfter) =>
        new(429, "RetryableErrorDueToAnotherOperation",
            $"Operation cannot be started because '{operation}' is in progress on cloud service '{service}'. The operation can be retried once it has ended.", service, retryAfter);

    // Deployments.
    public static ArmError RolesDiffer(string reason) =>
        new(400, "InvalidRoleProfile", $"The roles of the role profile and of the service configuration do not agree: {reason}.", "properties.roleProfile");

    public static ArmError BothAddressAndSubnet(string name) =>
        new(400, "CloudServiceLoadBalancerShouldNotReferenceBothPublicIPAndSubnet", $"Load balancer configuration '{name}' has a public IP address and a subnet; one of them is allowed.", "properties.networkProfile");

    public static ArmError SlotTaken(string service, string slot) =>
        new(409, "OperationNotAllowed", $"The slot '{slot}' is held by cloud service '{service}', so its partner cannot be deployed into it.", "properties.networkProfile.slotType");

    public static ArmError PairIsImmutable(string service) =>
        new(409, "OperationNotAllowed", $"The property 'swappableCloudService' of cloud service '{service}' cannot be deleted or updated.", "properties.networkProfile.swappableCloudService");

    public static ArmError AlreadyPaired(string service, string partner) =>
        new(409, "OperationNotAllowed", $"Cloud service '{service}' is already paired with '{partner}'.", "properties.networkProfile.swappableCloudService");

    public static ArmError InvalidReference(string from, string to) =>
        new(400, "InvalidResourceReference", $"Resource '{to}' referenced by resource '{from}' was not found.", to);

    public static ArmError AddressInUse(string address) =>
        new(400, "PublicIPAddressInUse", $"Resource '{address}' is in use and can be referenced by one frontend only.", address);

    // The swap.
    public static ArmError PairNotSet(string service) =>
        new(400, "SwappableCloudServicePropertyNotSet", $"The property 'swappableCloudService' of cloud service '{service}' is not set, so it cannot be swapped.", service);

    public static ArmError NotReciprocal(string service, string partner) =>
        new(409, "SwappableCloudServiceNotReciprocal", $"Cloud service '{service}' is paired with '{partner}', which does not point back.", partner);

    public static ArmError DifferentLocations(string here, string there) =>
        new(400, "VipSwapNotAllowedAcrossLocations", $"The cloud services are in '{here}' and '{there}'; a swap needs one location.");

    public static ArmError NotSettled(string service, string state) =>
        new(409, "OperationNotAllowed", $"Cloud service '{service}' is in provisioning state '{state}'; a swap needs 'Succeeded'.", service);

    public static ArmError NotPoweredOn(string service) =>
        new(409, "VipSwapNotAllowedAsCloudServiceIsStopped", $"Cloud service '{service}' is stopped; all role instances must be running.", service);

    public static ArmError InstancesNotRunning(string service, int started, int all, string instance, string state) =>
        new(409, "VipSwapNotAllowedAsRoleInstancesAreNotRunning",
            $"Only {started} of {all} role instances of cloud service '{service}' are running: '{instance}' is '{state}'.", service);

    public static ArmError WalkInProgress(string service, int domain) =>
        new(409, "VipSwapNotAllowedAsRollingUpgradeIsInProgress", $"A rolling upgrade is in progress on cloud service '{service}' (upgrade domain {domain}).", service);

    public static ArmError InternalLoadBalancer(string service) =>
        new(409, "VipSwapNotAllowedForInternalLoadBalancer", $"Cloud service '{service}' has a frontend in a subnet; internal load balancers cannot be swapped.", service);

    public static ArmError NoSingleAddress(string service, int frontends) =>
        new(409, "VipSwapNeedsOnePublicFrontend", $"A swap needs one frontend with a public IP address; cloud service '{service}' has {frontends}.", service);

    public static ArmError AllocationDiffers(string here, string there) =>
        new(409, "VipSwapReservedIPMismatch", $"Public IP address '{here}' is static and '{there}' is dynamic; both must be reserved or neither.");

    public static ArmError SkuDiffers(string here, string there) =>
        new(400, "PublicIPAndLBSkuDoNotMatch", $"The SKUs of public IP addresses '{here}' and '{there}' do not match.");

    public static ArmError EndpointCountsDiffer(string here, int hereCount, string there, int thereCount) =>
        new(409, "VipSwapEndpointCountMismatch",
            $"The number of endpoints does not match: cloud service '{here}' has {hereCount}, '{there}' has {thereCount}.");

    public static ArmError OperationFailed(string code) => new(409, code, "The operation did not succeed.");
}
