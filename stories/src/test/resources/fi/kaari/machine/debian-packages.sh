# Programs out of Debian's packages without installing anything; read by the scripts beside this file.
#
# The packages are fetched with apt from the mirror that this machine already uses and unpacked into a folder of their
# own. The list of installed packages is taken for empty, so that everything a program needs is in that folder.

say() { printf '%(%T)T %s: %s\n' -1 "$name" "$*" >&2; }
give_up() { say "$*"; exit 1; }

need() { local tool; for tool; do command -v "$tool" >/dev/null || give_up "needs $tool"; done; }

# fetch FOLDER SUITE PACKAGE…: the packages with all they depend on, unpacked into the folder.
# SUITE is a suite's name, or "own" for the one this machine runs.
fetch() {
  local root=$1 suite=$2 books=$1.apt arch mirror keyring; shift 2
  [ "$suite" != own ] || suite=$(. /etc/os-release; echo "${VERSION_CODENAME:-}")
  arch=$(dpkg --print-architecture)
  mirror=$(apt-get indextargets --format '$(COMPONENT) $(REPO_URI) $(ORIGIN)' 'Created-By: Packages' \
    | awk '$1 == "main" && $3 == "Debian" { print $2; exit }')
  # Before the first update apt does not know the origin yet.
  [ -n "$mirror" ] || mirror=$(apt-get indextargets --format '$(COMPONENT) $(REPO_URI)' 'Created-By: Packages' \
    | awk '$1 == "main" && $2 !~ /security/ { print $2; exit }')
  [ -n "$mirror" ] && [ -n "$suite" ] || give_up "no Debian mirror among this machine's package sources"
  keyring=$(find /usr/share/keyrings -name 'debian-archive-keyring.[gp]*' -print -quit)
  rm -rf "$books" && mkdir -p "$books"/{lists,archives}/partial && : >"$books/status"
  echo "deb [arch=$arch${keyring:+ signed-by=$keyring}] $mirror $suite main" >"$books/sources.list"
  local apt=(apt-get -qq -o "Dir::State=$books" -o "Dir::State::lists=$books/lists" -o "Dir::State::status=$books/status"
    -o "Dir::Cache=$books" -o "Dir::Cache::archives=$books/archives" -o "Dir::Etc::sourcelist=$books/sources.list"
    -o Dir::Etc::sourceparts=/dev/null -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null
    -o APT::Sandbox::User=root -o APT::Install-Recommends=false -o APT::Keep-Downloaded-Packages=true
    -o Acquire::Languages=none -o Acquire::Check-Valid-Until=false -o Acquire::Retries=3 -o Debug::NoLocking=true)
  say "reading the list of packages"
  "${apt[@]}" update >&2
  say "fetching $*"
  "${apt[@]}" install --download-only --yes "$@" >&2
  rm -rf "$root.new" && mkdir -p "$root.new"
  for package in "$books"/archives/*.deb; do dpkg-deb --extract "$package" "$root.new"; done
  rm -rf "$root.new"/usr/share/{doc,man,locale,info,perl} "$books"
  mv "$root.new" "$root"
}

cache=${XDG_CACHE_HOME:-$HOME/.cache}/kaari/$name
mkdir -p "$cache"
