using Microsoft.Management.Infrastructure.Generic;

namespace Microsoft.Management.Infrastructure;

/// <summary>The properties of an instance.</summary>
internal sealed class CimPropertiesCollection() : CimKeyedCollection<CimProperty>(static property => property.Name);
